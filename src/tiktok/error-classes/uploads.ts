import type { ErrorGroup } from "./error-class";

/** Uploading images, files and videos. */
export const UPLOAD_ERRORS: readonly ErrorGroup[] = [
  { codes: [12038002], kind: "permanent", sentence: "TikTok does not accept this file. Upload another one." },
  {
    codes: [12038004, 12038015],
    kind: "permanent",
    sentence: "TikTok does not accept this file format. Use JPG, PNG or PDF as Seller Center asks.",
  },
  { codes: [12038005], kind: "permanent", sentence: "The file is larger than TikTok allows. Make it smaller." },
  {
    codes: [12038014, 12019116],
    kind: "permanent",
    sentence: "The image has another size in pixels than TikTok allows. Resize it.",
  },
  { codes: [12019122], kind: "permanent", sentence: "The video has another aspect ratio than TikTok allows. Crop it." },
];
