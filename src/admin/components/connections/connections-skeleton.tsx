import { Skeleton } from "@medusajs/ui";

/** Stands where the sellers will be. */
export function ConnectionsSkeleton() {
  return (
    <div className="flex flex-col gap-y-4 px-6 py-6" aria-busy="true" data-testid="tiktok-shop-loading">
      {["w-1/3", "w-2/3", "w-1/2"].map((width) => (
        <Skeleton key={width} className={`h-5 rounded-md ${width}`} />
      ))}
    </div>
  );
}
