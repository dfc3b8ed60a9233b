import { scaleLinear } from "d3-scale";
import { usePage } from "#app/components/texts.tsx";
import type { CoverageView } from "#app/modules/indicators/view-coverage.server.ts";
import { cellTeller } from "./cells.ts";

/** Column and row of each voivodeship: who is whose neighbour, not where the borders run. */
const PLACES: Record<string, readonly [column: number, row: number]> = {
  "22": [1, 0],
  "28": [2, 0],
  "32": [0, 1],
  "04": [1, 1],
  "14": [2, 1],
  "20": [3, 1],
  "08": [0, 2],
  "30": [1, 2],
  "10": [2, 2],
  "06": [3, 2],
  "02": [0, 3],
  "16": [1, 3],
  "26": [2, 3],
  "18": [3, 3],
  "24": [1, 4],
  "12": [2, 4],
};

const WIDTH = 172;
const HEIGHT = 84;
const GAP = 8;
const MARGIN = 12;

/** Poland as a grid of sixteen tiles, each with its coverage in words and as a bar. */
export function TileMap({ rows }: Pick<CoverageView, "rows">) {
  const { t, lang } = usePage();
  const tell = cellTeller(t, lang, "grouped");
  const width = scaleLinear([0, 100], [0, WIDTH - 2 * MARGIN]).clamp(true);
  const size = { x: 4 * (WIDTH + GAP) - GAP, y: 5 * (HEIGHT + GAP) - GAP };
  return (
    <figure className="chart max-sm:hidden">
      <figcaption className="meta mb-3">{t("figures:coverage.map_text")}</figcaption>
      <svg
        viewBox={`0 0 ${size.x} ${size.y}`}
        width={size.x}
        height={size.y}
        className="h-auto max-w-full"
        role="img"
        aria-label={t("figures:coverage.map")}
      >
        {rows.map(({ teryt, coverage }) => {
          const [column, row] = PLACES[teryt] ?? [0, 0];
          return (
            <g
              key={teryt}
              transform={`translate(${column * (WIDTH + GAP)} ${row * (HEIGHT + GAP)})`}
            >
              <rect width={WIDTH} height={HEIGHT} rx={4} className="fill-sunken" />
              <text x={MARGIN} y={26}>
                {t(`figures:voivodeships.${teryt}`)}
              </text>
              <text x={MARGIN} y={52} className="chart-value">
                {tell(coverage, "coverage")}
              </text>
              <rect
                x={MARGIN}
                y={HEIGHT - 18}
                width={WIDTH - 2 * MARGIN}
                height={6}
                className="fill-line"
              />
              <rect
                x={MARGIN}
                y={HEIGHT - 18}
                width={typeof coverage === "number" ? width(coverage) : 0}
                height={6}
                className="chart-bar"
              />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
