package rubezh.table.boundary;

import module java.base;

import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;

/**
 * Line of the map that is no outline of a country, in hundredths of a degree.
 *
 * @param kind what it is
 * @param spots its points; of a lake the last is the first again
 */
public record MapLine(LineKind kind, List<MapPoint> spots) {
    /** What a line of the map is. */
    public enum LineKind {
        /** A border, or a part of one, that the source shows as disputed. */
        DISPUTED,
        LAKE,
        RIVER
    }

    public MapLine {
        spots = List.copyOf(spots);
    }

    /** Returns it with its bounding rectangle. */
    public Ring ring() {
        return Ring.of(spots);
    }

    /**
     * Reads {@code lake|4146 7453 12 -4 ...}: what it is, the first point, longitude before
     * latitude, and the steps from each to the next.
     *
     * @throws IllegalArgumentException if the line is anything else
     */
    static MapLine of(String line) {
        String[] parts = line.split("\\|");
        if (parts.length != 2) {
            throw new IllegalArgumentException("no line of the map: " + line);
        }
        return new MapLine(
                LineKind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                CountryOutline.spots(parts[1]));
    }

    /** Returns the line that {@link #of} reads. */
    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + "|" + CountryOutline.steps(spots);
    }
}
