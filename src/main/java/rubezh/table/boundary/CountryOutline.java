package rubezh.table.boundary;

import module java.base;

/**
 * Outline of a country in hundredths of a degree.
 *
 * @param country code of list {@code countries}, or {@code -} for none
 * @param middle position of the pin without exact coordinates
 * @param rings closed lines, the largest first
 */
public record CountryOutline(String country, MapPoint middle, List<Ring> rings) {
    public CountryOutline {
        rings = List.copyOf(rings);
    }

    /** Returns the country as its pin alone. */
    CountryOutline pin() {
        return new CountryOutline(country, middle, List.of());
    }

    /** Point: longitude and latitude in hundredths of a degree. */
    public record MapPoint(double east, double north) {}

    /** Closed line and its bounding rectangle. */
    public record Ring(List<MapPoint> spots, double west, double east, double south, double north) {
        /** Returns the ring of some points, of which the last is joined to the first. */
        public static Ring of(List<MapPoint> spots) {
            return new Ring(
                    List.copyOf(spots),
                    spots.stream().mapToDouble(MapPoint::east).min().orElseThrow(),
                    spots.stream().mapToDouble(MapPoint::east).max().orElseThrow(),
                    spots.stream().mapToDouble(MapPoint::north).min().orElseThrow(),
                    spots.stream().mapToDouble(MapPoint::north).max().orElseThrow());
        }
    }

    /**
     * Reads {@code KG|4146 7453|7096 4024 34 5 22 -8|...}: code, latitude and longitude of the
     * middle, and rings of a first point, longitude before latitude, and steps from each to the
     * next.
     *
     * @throws IllegalArgumentException if the line is anything else
     */
    static CountryOutline of(String line) {
        String[] parts = line.split("\\|");
        if (parts.length < 3) {
            throw new IllegalArgumentException("no outline: " + line);
        }
        int[] middle = numbers(parts[1]);
        var rings = new ArrayList<Ring>();
        for (int i = 2; i < parts.length; i++) {
            rings.add(Ring.of(spots(parts[i])));
        }
        return new CountryOutline(parts[0], new MapPoint(middle[1], middle[0]), rings);
    }

    /** Returns the line that {@link #of} reads. */
    String line() {
        return country
                + "|%d %d|".formatted((int) middle.north(), (int) middle.east())
                + rings.stream().map(ring -> steps(ring.spots())).collect(Collectors.joining("|"));
    }

    /** Returns points as text: the first, then the step to each next. */
    static String steps(List<MapPoint> spots) {
        var steps = new ArrayList<String>();
        int east = 0;
        int north = 0;
        for (MapPoint spot : spots) {
            steps.add("%d %d".formatted((int) spot.east() - east, (int) spot.north() - north));
            east = (int) spot.east();
            north = (int) spot.north();
        }
        return String.join(" ", steps);
    }

    /** Returns the points that {@link #steps} wrote. */
    static List<MapPoint> spots(String text) {
        int[] steps = numbers(text);
        var spots = new ArrayList<MapPoint>();
        int east = 0;
        int north = 0;
        for (int i = 0; i < steps.length; i += 2) {
            east += steps[i];
            north += steps[i + 1];
            spots.add(new MapPoint(east, north));
        }
        return spots;
    }

    private static int[] numbers(String text) {
        String[] words = text.split(" ");
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException("no pairs: " + text);
        }
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Integer.parseInt(words[i]);
        }
        return numbers;
    }
}
