package rubezh.domain.seizure;

import module java.base;

/**
 * Next number of a document: offices count within a year, in various formats ({@code 10/2026-017},
 * {@code 17/26}, {@code ПИ-0017}).
 */
public final class DocumentNumber {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final int MAX_DIGITS = 9;

    private DocumentNumber() {}

    /**
     * Returns the next number, incremented in its last part that is not the year; leading zeros are
     * kept.
     *
     * @param year year of the case, four digits
     * @return empty if no part can be incremented, or if the number is of another year
     */
    public static Optional<String> next(String number, int year) {
        List<MatchResult> parts = new ArrayList<>(DIGITS.matcher(number).results().toList());
        if (parts.stream().anyMatch(part -> isOtherYear(part.group(), year))) {
            return Optional.empty();
        }
        parts.removeIf(part -> part.group().equals(String.valueOf(year)));
        if (parts.size() > 1 && isShortYear(number, parts.getLast(), year)) {
            parts.removeLast();
        }
        if (parts.isEmpty() || parts.getLast().group().length() > MAX_DIGITS) {
            return Optional.empty();
        }
        MatchResult count = parts.getLast();
        String next = String.valueOf(Long.parseLong(count.group()) + 1);
        String zeros = "0".repeat(Math.max(0, count.group().length() - next.length()));
        return Optional.of(
                number.substring(0, count.start()) + zeros + next + number.substring(count.end()));
    }

    private static boolean isOtherYear(String digits, int year) {
        return YEAR.matcher(digits).matches() && !digits.equals(String.valueOf(year));
    }

    /** Returns whether a number ends in its two-digit year: {@code 17/26}. */
    private static boolean isShortYear(String number, MatchResult last, int year) {
        return last.end() == number.length()
                && number.charAt(last.start() - 1) == '/'
                && last.group().equals(String.valueOf(year).substring(2));
    }
}
