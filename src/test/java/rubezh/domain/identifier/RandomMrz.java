package rubezh.domain.identifier;

import java.util.Random;

/**
 * A random zone, generated independently of the reader, with the columns of the tables of ICAO Doc
 * 9303.
 */
record RandomMrz(
        MrzFormat format, String surname, String given, String number, String birth, String text) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SIGNS = LETTERS + "0123456789";

    static RandomMrz of(MrzFormat format, Random random) {
        var fields = new Fields(format, random);
        String text =
                switch (format) {
                    case TD1 -> fields.card();
                    case TD2 -> fields.twoLines(36, 1, false);
                    case TD3 -> fields.twoLines(44, 1, true);
                    case MRV_A -> fields.twoLines(44, 0, false);
                    case MRV_B -> fields.twoLines(36, 0, false);
                };
        return new RandomMrz(
                format, fields.surname, fields.given, fields.number, fields.birth, text);
    }

    static char digit(String covered) {
        int sum = 0;
        for (int i = 0; i < covered.length(); i++) {
            char c = covered.charAt(i);
            sum +=
                    Character.digit("731".charAt(i % 3), 10)
                            * (c == '<' ? 0 : Character.digit(c, 36));
        }
        return (char) ('0' + sum % 10);
    }

    private static final class Fields {
        private final Random random;
        private final String head;
        private final String surname;
        private final String given;
        private final String number;
        private final String birth;
        private final String expiry;
        private final String nation;
        private final char sex;

        Fields(MrzFormat format, Random random) {
            this.random = random;
            boolean visa = format.name().startsWith("MRV");
            head =
                    (visa ? "V" : format == MrzFormat.TD3 ? "P" : "I")
                            + "<"
                            + randomText(LETTERS, 3);
            surname = randomText(LETTERS, 1 + random.nextInt(8));
            given = randomText(LETTERS, 1 + random.nextInt(5)) + " " + randomText(LETTERS, 4);
            boolean card = format == MrzFormat.TD1 || format == MrzFormat.TD2;
            number = randomText(SIGNS, card && random.nextBoolean() ? 10 + random.nextInt(3) : 9);
            birth = randomDate();
            expiry = randomDate();
            nation = randomText(LETTERS, 3);
            sex = "MF<".charAt(random.nextInt(3));
        }

        private String randomText(String signs, int length) {
            var text = new StringBuilder();
            random.ints(length, 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));
            return text.toString();
        }

        private String randomDate() {
            return "%02d%02d%02d"
                    .formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }

        private static String pad(String text, int length) {
            return text + "<".repeat(length - text.length());
        }

        private String names(int length) {
            return pad(surname + "<<" + given.replace(' ', '<'), length);
        }

        /** Returns number, check digit, continuation and optional data, padded to a length. */
        private String numberAnd(String between, int optional) {
            if (number.length() == 9) {
                String more = randomText(SIGNS, random.nextInt(optional));
                return number + digit(number) + between + pad(more, optional);
            }
            String begin = number.substring(0, 9) + "<";
            String over = number.substring(9);
            return begin + between + pad(over + digit(begin + over), optional);
        }

        String card() {
            String first = head + numberAnd("", 15);
            String birthAnd = birth + digit(birth);
            String expiryAnd = expiry + digit(expiry);
            String more = pad(randomText(SIGNS, random.nextInt(11)), 11);
            char all = digit(first.substring(5) + birthAnd + expiryAnd + more);
            String second = birthAnd + sex + expiryAnd + nation + more + all;
            return first + "\n" + second + "\n" + names(30);
        }

        String twoLines(int width, int composite, boolean optionalCheck) {
            String between = nation + birth + digit(birth) + sex + expiry + digit(expiry);
            int optional = width - 28 - composite - (optionalCheck ? 1 : 0);
            String second = numberAnd(between, optional);
            if (optionalCheck) {
                second += digit(second.substring(28));
            }
            if (composite == 1) {
                String covered =
                        second.substring(0, 10) + second.substring(13, 20) + second.substring(21);
                second += digit(covered);
            }
            return head + names(width - 5) + "\n" + second;
        }
    }
}
