import type { Address, District } from "../state/model";

type Place = readonly [
  line1: string,
  line2: string,
  postalCode: string,
  phone: string,
  ...districts: (readonly [levelName: string, name: string, isoCode: string])[],
];

const US: Place = [
  "123 Example Ave",
  "Apt 4",
  "90001",
  "(+1)2135550100",
  ["Country", "United States", "US"],
  ["State", "California", "CA"],
  ["County", "Los Angeles County", ""],
  ["City", "Los Angeles", ""],
];

/** One plausible place a market. Streets and numbers are made up; telephone numbers lie in ranges kept for fiction where there are any. */
const PLACES: Record<string, Place> = {
  US,
  GB: [
    "14 Sample Street",
    "Flat 2",
    "LS1 4AP",
    "(+44)7700900123",
    ["Country", "United Kingdom", "GB"],
    ["Nation", "England", ""],
    ["County", "West Yorkshire", ""],
    ["City", "Leeds", ""],
  ],
  DE: [
    "Musterstraße 12",
    "",
    "10115",
    "(+49)3023125000",
    ["Country", "Germany", "DE"],
    ["State", "Berlin", "BE"],
    ["City", "Berlin", ""],
  ],
  ES: [
    "Calle Ejemplo 8",
    "2B",
    "28013",
    "(+34)600000000",
    ["Country", "Spain", "ES"],
    ["State", "Madrid", "MD"],
    ["City", "Madrid", ""],
  ],
  FR: [
    "5 rue de l'Exemple",
    "",
    "75011",
    "(+33)199005000",
    ["Country", "France", "FR"],
    ["State", "Île-de-France", ""],
    ["City", "Paris", ""],
  ],
  IE: [
    "3 Sample Quay",
    "",
    "D01 F5P2",
    "(+353)15550100",
    ["Country", "Ireland", "IE"],
    ["County", "Dublin", "D"],
    ["City", "Dublin", ""],
  ],
  IT: [
    "Via Esempio 7",
    "",
    "20121",
    "(+39)0255500100",
    ["Country", "Italy", "IT"],
    ["State", "Milano", "MI"],
    ["City", "Milano", ""],
  ],
  JP: [
    "見本町1-2-3",
    "101",
    "150-0001",
    "(+81)9000000000",
    ["Country", "Japan", "JP"],
    ["Prefecture", "東京都", "13"],
    ["City", "渋谷区", ""],
  ],
  MX: [
    "Calle Ejemplo 45",
    "Int. 3",
    "06700",
    "(+52)5555500100",
    ["Country", "Mexico", "MX"],
    ["State", "Ciudad de México", "CMX"],
    ["City", "Cuauhtémoc", ""],
  ],
  BR: [
    "Rua Exemplo",
    "100",
    "01310-100",
    "(+55)11955500100",
    ["Country", "Brazil", "BR"],
    ["State", "São Paulo", "SP"],
    ["City", "São Paulo", ""],
  ],
  ID: [
    "Jl. Contoh No. 5",
    "",
    "10110",
    "(+62)81255500100",
    ["Country", "Indonesia", "ID"],
    ["Province", "DKI Jakarta", "JK"],
    ["City", "Jakarta Pusat", ""],
    ["District", "Gambir", ""],
  ],
  MY: [
    "12 Jalan Contoh",
    "",
    "50450",
    "(+60)155500100",
    ["Country", "Malaysia", "MY"],
    ["State", "Kuala Lumpur", "14"],
    ["City", "Kuala Lumpur", ""],
  ],
  PH: [
    "8 Halimbawa Street",
    "",
    "1000",
    "(+63)9055500100",
    ["Country", "Philippines", "PH"],
    ["Province", "Metro Manila", "00"],
    ["City", "Manila", ""],
    ["Barangay", "Ermita", ""],
  ],
  SG: [
    "10 Example Road",
    "#05-01",
    "238873",
    "(+65)85550100",
    ["Country", "Singapore", "SG"],
    ["City", "Singapore", ""],
  ],
  TH: [
    "99/1 Thanon Tua Yang",
    "",
    "10110",
    "(+66)815550100",
    ["Country", "Thailand", "TH"],
    ["Province", "Bangkok", "10"],
    ["District", "Watthana", ""],
    ["Sub-district", "Khlong Toei Nuea", ""],
  ],
  VN: [
    "12 Đường Ví Dụ",
    "",
    "700000",
    "(+84)905550100",
    ["Country", "Vietnam", "VN"],
    ["Province", "Hồ Chí Minh", "SG"],
    ["District", "Quận 1", ""],
    ["Ward", "Phường Bến Nghé", ""],
  ],
};

const FIRST_NAMES = ["Jordan", "Amelia", "Noah", "Priya", "Mateo", "Yuki"] as const;
const LAST_NAMES = ["Sample", "Okafor", "Novak", "Tanaka", "Silva", "Hughes"] as const;

/** A buyer's address in a market; `pick` chooses the name. */
export function sampleAddress(region: string, pick: (below: number) => number): Address {
  const [line1, line2, postalCode, phone, ...levels] = PLACES[region] ?? US;
  const first = FIRST_NAMES[pick(FIRST_NAMES.length)] ?? "Jordan";
  const last = LAST_NAMES[pick(LAST_NAMES.length)] ?? "Sample";
  const districts = levels.map(([level_name, name, iso_code], index): District => ({
    level: `L${index}`,
    level_name,
    name,
    iso_code,
  }));
  return {
    name: `${first} ${last}`,
    first_name: first,
    last_name: last,
    phone_number: phone,
    address_line1: line1,
    address_line2: line2,
    postal_code: postalCode,
    region_code: region,
    post_town: region === "GB" ? "Leeds" : "",
    districts,
    drop_off_location: region === "US" ? "Front Door" : "",
  };
}
