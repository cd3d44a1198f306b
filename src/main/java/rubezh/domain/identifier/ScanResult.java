package rubezh.domain.identifier;

import module java.base;

/**
 * Type of a scanned text, detected from the text alone. The focused field may overrule it, so every
 * type keeps the text.
 *
 * <pre>{@code
 * switch (ScanResult.of(text, today)) {
 *     case ScanResult.Container(_, ContainerNumber number) -> suggest(number);
 *     default -> insert(text);
 * }
 * }</pre>
 */
public sealed interface ScanResult {
    /** Returns the scanned text, with line breaks as {@code \n}. */
    String text();

    /** A travel document or card; its check digits may disagree. */
    record Document(String text, Mrz mrz) implements ScanResult {}

    /** An incomplete travel document. */
    record BrokenDocument(String text, MrzParseResult.Refused reason) implements ScanResult {}

    /** A freight container; its check digit may disagree. */
    record Container(String text, ContainerNumber number) implements ScanResult {}

    /** A vehicle's identification number. */
    record Vehicle(String text, Vin vin) implements ScanResult {}

    /** A railway wagon; only with a valid check digit, as any eight digits would match. */
    record Wagon(String text, WagonNumber number) implements ScanResult {}

    /** A registration mark. */
    record Registration(String text, Plate plate) implements ScanResult {}

    /**
     * A seal or an evidence bag: up to four letters and five digits or more.
     *
     * @param number with single blanks, say {@code KG 0048213}
     */
    record Seal(String text, String number) implements ScanResult {}

    /** Any other text. */
    record Unknown(String text) implements ScanResult {}

    /**
     * Detects the type of a text.
     *
     * @param text text in Latin letters
     * @param today day of reading
     */
    static ScanResult of(String text, LocalDate today) {
        return switch (Mrz.read(text, today)) {
            case MrzParseResult.Read(Mrz mrz) -> new Document(text, mrz);
            case MrzParseResult.NoZone _ -> ofNumber(text);
            case MrzParseResult.Refused reason -> new BrokenDocument(text, reason);
        };
    }

    private static ScanResult ofNumber(String text) {
        var container = ContainerNumber.read(text);
        if (isWellFormed(container.doubts())) {
            return new Container(text, container);
        }
        Vin vin = Vin.read(text);
        if (isWellFormed(vin.doubts()) && vin.folded().matches(".*[A-Z].*")) {
            return new Vehicle(text, vin);
        }
        WagonNumber wagon = WagonNumber.read(text);
        if (wagon.doubts().isEmpty()) {
            return new Wagon(text, wagon);
        }
        if (Plate.isLike(text)) {
            return new Registration(text, Plate.of(text));
        }
        String number = text.strip().replaceAll("\\s+", " ");
        boolean seal = number.matches("[A-Za-z]{1,4}[ -]?[0-9]{5,12}");
        return seal ? new Seal(text, number) : new Unknown(text);
    }

    private static boolean isWellFormed(Set<Doubt> doubts) {
        return !doubts.contains(Doubt.LENGTH) && !doubts.contains(Doubt.SIGN);
    }
}
