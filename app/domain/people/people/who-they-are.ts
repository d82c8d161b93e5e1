// Who people work for: the sectors and regions that registrations and write-ups are told apart by, with their labels.

/** Sectors by key, in the order in which forms and charts show them. */
export const sectors = {
  police: "Police",
  "regional-organised-crime-unit": "Regional organised crime unit",
  "national-agency": "National agency",
  "central-government": "Central government",
  "local-authority": "Local authority",
  health: "Health",
  education: "Education",
  "fire-and-rescue": "Fire and rescue",
  "prisons-and-probation": "Prisons and probation",
  private: "Private",
  "voluntary-and-community": "Voluntary and community",
} as const;

/** Regions by key: those of the regional organised crime units in England, the other nations, and national. */
export const regions = {
  "north-east": "North East",
  "north-west": "North West",
  "yorkshire-and-the-humber": "Yorkshire and the Humber",
  "east-midlands": "East Midlands",
  "west-midlands": "West Midlands",
  eastern: "Eastern",
  "south-east": "South East",
  "south-west": "South West",
  london: "London",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
  national: "National",
} as const;

/** The key of a sector. */
export type Sector = keyof typeof sectors;

/** The key of a region. */
export type Region = keyof typeof regions;

/** The keys of all sectors, for schemas. */
export const sectorKeys = Object.keys(sectors) as [Sector, ...Sector[]];

/** The keys of all regions, for schemas. */
export const regionKeys = Object.keys(regions) as [Region, ...Region[]];

/** The label of a sector; a key that is not known (imported data) is its own label. */
export function sectorLabel(key: string): string {
  return Object.hasOwn(sectors, key) ? sectors[key as Sector] : key;
}

/** The label of a region; a key that is not known (imported data) is its own label. */
export function regionLabel(key: string): string {
  return Object.hasOwn(regions, key) ? regions[key as Region] : key;
}
