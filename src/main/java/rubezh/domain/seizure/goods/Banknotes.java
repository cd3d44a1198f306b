package rubezh.domain.seizure.goods;

import module java.base;

import rubezh.text.BlankCharacters;

/** Banknotes by denomination: value times count, {@code 100x20; 50x3}. */
public final class Banknotes {
    /** The sign is a Latin or Cyrillic letter, or a multiplication sign. */
    private static final Pattern PART =
            Pattern.compile(
                    "([0-9]{1,9}(?:[.,][0-9]{1,2})?)\\s*[xX\u0445\u0425\u00D7*]\\s*([0-9]{1,9})");

    private Banknotes() {}

    /** Returns the exact sum; empty if a part is malformed. */
    public static Optional<BigDecimal> sum(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (String part : text.split(";")) {
            Matcher notes = PART.matcher(part.strip());
            if (notes.matches()) {
                BigDecimal value = new BigDecimal(notes.group(1).replace(',', '.'));
                sum = sum.add(value.multiply(new BigDecimal(notes.group(2))));
                any = true;
            } else if (!BlankCharacters.isBlank(part)) {
                return Optional.empty();
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }
}
