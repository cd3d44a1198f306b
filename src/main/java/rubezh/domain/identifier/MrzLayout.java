package rubezh.domain.identifier;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Positions of the fields of a format. The check digits of number, birth and expiry follow their
 * fields.
 *
 * @param optional optional data; of TD1 the first, which continues a long number
 * @param optionalCheck position of the check digit of optional data, or null
 * @param composite parts that the composite check digit covers; empty without one
 * @param compositeCheck position of the composite check digit
 */
record MrzLayout(
        MrzSpan names,
        MrzSpan number,
        MrzSpan nationality,
        MrzSpan birth,
        MrzSpan sex,
        MrzSpan expiry,
        MrzSpan optional,
        @Nullable MrzSpan optionalCheck,
        List<MrzSpan> composite,
        MrzSpan compositeCheck) {
    static final MrzSpan CODE = new MrzSpan(0, 0, 2);
    static final MrzSpan ISSUER = new MrzSpan(0, 2, 5);

    static MrzLayout of(MrzFormat format) {
        return format == MrzFormat.TD1 ? card() : twoLines(format);
    }

    private static MrzLayout card() {
        return new MrzLayout(
                new MrzSpan(2, 0, 30),
                new MrzSpan(0, 5, 14),
                new MrzSpan(1, 15, 18),
                new MrzSpan(1, 0, 6),
                new MrzSpan(1, 7, 8),
                new MrzSpan(1, 8, 14),
                new MrzSpan(0, 15, 30),
                null,
                List.of(
                        new MrzSpan(0, 5, 30),
                        new MrzSpan(1, 0, 7),
                        new MrzSpan(1, 8, 15),
                        new MrzSpan(1, 18, 29)),
                new MrzSpan(1, 29, 30));
    }

    private static MrzLayout twoLines(MrzFormat format) {
        int width = format.width();
        boolean passport = format == MrzFormat.TD3;
        int end = format.isVisa() ? width : width - (passport ? 2 : 1);
        return new MrzLayout(
                new MrzSpan(0, 5, width),
                new MrzSpan(1, 0, 9),
                new MrzSpan(1, 10, 13),
                new MrzSpan(1, 13, 19),
                new MrzSpan(1, 20, 21),
                new MrzSpan(1, 21, 27),
                new MrzSpan(1, 28, end),
                passport ? new MrzSpan(1, end, end + 1) : null,
                format.isVisa()
                        ? List.of()
                        : List.of(
                                new MrzSpan(1, 0, 10),
                                new MrzSpan(1, 13, 20),
                                new MrzSpan(1, 21, width - 1)),
                new MrzSpan(1, width - 1, width));
    }

    String composite(List<String> lines) {
        return composite.stream().map(mrzSpan -> mrzSpan.of(lines)).collect(Collectors.joining());
    }

    /** A range of columns of a line of a machine-readable zone, from inclusive, to exclusive. */
    record MrzSpan(int line, int from, int to) {
        String of(List<String> lines) {
            return lines.get(line).substring(from, to);
        }

        /** Returns the column after this range, the position of its check digit. */
        MrzSpan next() {
            return new MrzSpan(line, to, to + 1);
        }
    }
}
