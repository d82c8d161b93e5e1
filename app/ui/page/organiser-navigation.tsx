// The frame of an organiser's page: which conference, the sections of its console, and the page itself.
import type { ComponentProps } from "react";
import { paths } from "~/paths";
import { ServiceNavigation } from "~/ui/govuk/service-navigation";
import { Page } from "./page";

const sections = [
  { key: "home", text: "Home", href: paths.organiserHome },
  {
    key: "registrations",
    text: "Registrations",
    href: (slug: string) => paths.registrations(slug),
  },
  { key: "programme", text: "Programme", href: paths.organiserProgramme },
  { key: "badges", text: "Badges", href: paths.badges },
  { key: "check-in", text: "Attendance", href: paths.organiserAttendance },
  { key: "slides", text: "Slides", href: paths.organiserSlides },
  { key: "letters", text: "Letters", href: (slug: string) => paths.organiserLetters(slug) },
  { key: "details", text: "Details", href: paths.conferenceDetails },
] as const;

/** A section of the organiser's console. */
type OrganiserSection = (typeof sections)[number]["key"];

/** `Page` with the sections of the organiser's console above it. `current` is the section this page belongs to. */
export function OrganiserPage({
  conference,
  current,
  ...page
}: ComponentProps<typeof Page> & {
  conference: { slug: string; name: string };
  current: OrganiserSection;
}) {
  return (
    <>
      <ServiceNavigation
        classes="conf-organiser-navigation"
        serviceName={conference.name}
        serviceUrl={paths.organiserHome(conference.slug)}
        ariaLabel="Conference"
        navigationLabel="Organiser's pages"
        collapseNavigationOnMobile={false}
        navigation={sections.map(({ key, text, href }) => ({
          text,
          href: href(conference.slug),
          active: key === current,
        }))}
      />
      <Page {...page} />
    </>
  );
}
