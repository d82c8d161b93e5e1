// The current conference.
export const meta = () => [{ title: "Conference" }];
export default function Home() {
  return <main id="main-content">Home</main>;
}
