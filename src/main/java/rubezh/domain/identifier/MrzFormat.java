package rubezh.domain.identifier;

import module java.base;

/** The five formats of ICAO Doc 9303 (parts 4 to 7). */
public enum MrzFormat {
    /** Cards: three lines of 30. */
    TD1(3, 30),
    /** Larger cards: two lines of 36. */
    TD2(2, 36),
    /** Passports: two lines of 44. */
    TD3(2, 44),
    /** Visas of the size of a passport page: two lines of 44, no composite check digit. */
    MRV_A(2, 44),
    /** Small visas: two lines of 36, no composite check digit. */
    MRV_B(2, 36);

    private final int lines;
    private final int width;

    MrzFormat(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    public int lines() {
        return lines;
    }

    /** Returns the number of characters in a line. */
    public int width() {
        return width;
    }

    boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }

    boolean fits(List<String> zone) {
        return zone.size() == lines && zone.stream().allMatch(line -> line.length() == width);
    }

    /** Returns the format of complete lines; visas begin with V. */
    static Optional<MrzFormat> of(List<String> zone) {
        for (MrzFormat format : values()) {
            if (format.fits(zone) && zone.getFirst().startsWith("V") == format.isVisa()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
