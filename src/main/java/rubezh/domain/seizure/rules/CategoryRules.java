package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_PIECES;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.Banknotes;
import rubezh.domain.seizure.goods.SeizedItem;

/** What each category asks of a line of goods (dictionary 2.7). */
final class CategoryRules {
    private static final Set<Unit> STICKS = Set.of(Unit.STK, Unit.C62, Unit.H87);
    private static final Set<String> PICTURES = Set.of("PHO", "XRA");

    /** Weapons with a serial number; a knife or cartridges have none. */
    private static final Set<String> NUMBERED = Set.of("WPN-FIR", "WPN-AIR");

    private CategoryRules() {}

    static void check(String line, SeizedItem item, Seizure seizure, Findings findings) {
        String at = ITEMS_APPEARANCE_EXTRAS.in(line);
        switch (item.category() == null ? "" : item.category().code()) {
            case "PRC" -> findings.hint("EXT-010", at, picsArguments(item, seizure));
            case "WPN" -> weapon(at, item, findings);
            case "TOB" -> tobacco(line, item, findings);
            case "CUR" -> currency(at, item, findings);
            case "CUL" -> culture(at, seizure, findings);
            case "STR", "NUC" -> danger(at, item, findings);
            case "MED" -> medicine(line, item, findings);
            default -> {}
        }
    }

    /** Fields of a PICS notification: substance, amount, place, time, route. */
    private static Object[] picsArguments(SeizedItem item, Seizure seizure) {
        @Nullable Object what =
                item.substance() == null ? knownValue(item, "DECL") : item.substance();
        OffsetDateTime start = seizure.event().start();
        return Stream.of(
                        Optional.ofNullable(what),
                        Optional.ofNullable(knownValue(item, "CAS")),
                        Optional.ofNullable(item.amount()),
                        Optional.ofNullable(seizure.place().country()),
                        Optional.ofNullable(start).map(OffsetDateTime::toLocalDate),
                        Optional.ofNullable(seizure.route().departure()),
                        Optional.ofNullable(seizure.route().destination()))
                .map(said -> said.isPresent() ? said.get() : "—")
                .toArray();
    }

    /** A number, or the word that there is none left. */
    private static void weapon(String at, SeizedItem item, Findings findings) {
        boolean numbered = item.substance() == null || Codes.isOneOf(item.substance(), NUMBERED);
        if (numbered && value(item, "SERI") == null) {
            findings.addOnSubmit(Severity.QUESTION, "EXT-011", at, new ExtraName("SERI"));
        }
    }

    /** Cigarettes only: snuff is weighed. That they are weighed too is asked for every article. */
    private static void tobacco(String line, SeizedItem item, Findings findings) {
        if (item.amount() == null || STICKS.contains(item.amount().unit())) {
            return;
        }
        boolean counted = item.amount().unit().kind() == MeasureKind.PIECES;
        if (item.substance() == null || counted && Codes.is(item.substance(), "TOB-CIG")) {
            findings.question("EXT-012", ITEMS_AMOUNT.in(line), item.amount());
        }
    }

    private static void currency(String at, SeizedItem item, Findings findings) {
        String notes = knownValue(item, "DENO");
        if (notes == null) {
            return;
        }
        Optional<BigDecimal> sum = Banknotes.sum(notes);
        if (sum.isEmpty()) {
            findings.hint("EXT-014", at, new ExtraName("DENO"), notes);
            return;
        }
        String amount = knownValue(item, "SUM");
        if (amount != null && ExtraRules.isNumber(amount)) {
            BigDecimal said = ExtraRules.number(amount);
            if (said.compareTo(sum.get()) != 0) {
                findings.question("EXT-013", at, new ExtraName("DENO"), sum.get(), said);
            }
        }
    }

    private static void culture(String at, Seizure seizure, Findings findings) {
        boolean shown =
                seizure.evidence().attachments().stream()
                        .anyMatch(file -> Codes.isOneOf(file.kind(), PICTURES));
        if (!shown) {
            findings.hint("EXT-015", at);
        }
    }

    private static void danger(String at, SeizedItem item, Findings findings) {
        String entry = knownValue(item, "LIST");
        findings.hint(
                "EXT-016",
                at,
                Objects.requireNonNull(item.category()),
                entry == null ? "none" : "entry",
                entry == null ? "" : entry);
    }

    private static void medicine(String line, SeizedItem item, Findings findings) {
        boolean counted =
                item.weighing().pieces() != null
                        || item.amount() == null
                        || item.amount().unit().kind() == MeasureKind.PIECES;
        if (!counted) {
            findings.question("EXT-017", ITEMS_WEIGHING_PIECES.in(line));
        }
    }

    /** Returns the value of a further field, null where it is empty or unknown. */
    private static @Nullable String knownValue(SeizedItem item, String name) {
        String said = value(item, name);
        return said == null || ExtraRules.isAbsent(said) ? null : said;
    }

    /** Returns the value of a further field, null where it is empty. */
    private static @Nullable String value(SeizedItem item, String name) {
        return item.appearance().extras().stream()
                .filter(field -> field.name().code().equals(name))
                .map(extraField -> extraField.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
