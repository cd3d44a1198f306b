package rubezh.ui.seizure.map;

import module java.base;

import rubezh.domain.seizure.Coordinates;
import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutlines;

/** Positions of the countries on the offline map. */
public final class CountryPositions {
    /** Coordinates have hundred-thousandths of a degree, the outlines hundredths. */
    private static final int UNITS = 1000;

    private CountryPositions() {}

    /**
     * Reads where the name of each country stands, by code; takes some milliseconds, so call it off
     * the JavaFX application thread.
     */
    public static Map<String, Coordinates> builtIn() {
        return CountryOutlines.builtIn().all().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                CountryOutline::country,
                                one -> coordinates(one.middle()),
                                (first, _) -> first));
    }

    private static Coordinates coordinates(MapPoint point) {
        return new Coordinates((int) (point.north() * UNITS), (int) (point.east() * UNITS));
    }
}
