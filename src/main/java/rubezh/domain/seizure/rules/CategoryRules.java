package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_PIECES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.Banknotes;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of each category for a line of goods (dictionary 2.7). */
final class CategoryRules {
    private static final Set<Unit> STICKS = Set.of(Unit.STK, Unit.C62, Unit.H87);
    private static final Set<String> PICTURES = Set.of("PHO", "XRA");

    /** Weapons with a serial number; a knife or cartridges have none. */
    private static final Set<String> NUMBERED = Set.of("WPN-FIR", "WPN-AIR");

    private CategoryRules() {}

    static void check(String line, SeizedItem item, Seizure seizure, Findings findings) {
        String pointer = ITEMS_APPEARANCE_EXTRAS.in(line);
        switch (item.category() == null ? "" : item.category().code()) {
            case "PRC" -> findings.hint("EXT-010", pointer, picsArguments(item, seizure));
            case "WPN" -> weapon(pointer, item, findings);
            case "TOB" -> tobacco(line, item, findings);
            case "CUR" -> currency(pointer, item, findings);
            case "CUL" -> culture(pointer, seizure, findings);
            case "STR", "NUC" -> danger(pointer, item, findings);
            case "MED" -> medicine(line, item, findings);
            default -> {}
        }
    }

    /** Returns the fields of a PICS notification: substance, amount, place, time, route. */
    private static Object[] picsArguments(SeizedItem item, Seizure seizure) {
        @Nullable Object substance =
                item.substance() == null ? knownValue(item, "DECL") : item.substance();
        OffsetDateTime start = seizure.event().start();
        return Stream.of(
                        Optional.ofNullable(substance),
                        Optional.ofNullable(knownValue(item, "CAS")),
                        Optional.ofNullable(item.amount()),
                        Optional.ofNullable(seizure.place().country()),
                        Optional.ofNullable(start).map(OffsetDateTime::toLocalDate),
                        Optional.ofNullable(seizure.route().departure()),
                        Optional.ofNullable(seizure.route().destination()))
                .map(value -> value.isPresent() ? value.get() : "—")
                .toArray();
    }

    /** Requires a serial number, or the mark of an absent one. */
    private static void weapon(String pointer, SeizedItem item, Findings findings) {
        boolean numbered = item.substance() == null || Codes.isOneOf(item.substance(), NUMBERED);
        if (numbered && value(item, "SERI") == null) {
            findings.addOnSubmit(Severity.QUESTION, "EXT-011", pointer, new ExtraName("SERI"));
        }
    }

    /** Requires cigarettes to be counted in sticks; other tobacco is weighed. */
    private static void tobacco(String line, SeizedItem item, Findings findings) {
        if (item.amount() == null || STICKS.contains(item.amount().unit())) {
            return;
        }
        boolean counted = item.amount().unit().kind() == MeasureKind.PIECES;
        if (item.substance() == null || counted && Codes.is(item.substance(), "TOB-CIG")) {
            findings.question("EXT-012", ITEMS_AMOUNT.in(line), item.amount());
        }
    }

    private static void currency(String pointer, SeizedItem item, Findings findings) {
        String notes = knownValue(item, "DENO");
        if (notes == null) {
            return;
        }
        Optional<BigDecimal> sum = Banknotes.sum(notes);
        if (sum.isEmpty()) {
            findings.hint("EXT-014", pointer, new ExtraName("DENO"), notes);
            return;
        }
        String amount = knownValue(item, "SUM");
        if (amount != null && ExtraRules.isNumber(amount)) {
            BigDecimal entered = ExtraRules.number(amount);
            if (entered.compareTo(sum.get()) != 0) {
                findings.question("EXT-013", pointer, new ExtraName("DENO"), sum.get(), entered);
            }
        }
    }

    private static void culture(String pointer, Seizure seizure, Findings findings) {
        boolean hasPicture =
                seizure.evidence().attachments().stream()
                        .anyMatch(file -> Codes.isOneOf(file.kind(), PICTURES));
        if (!hasPicture) {
            findings.hint("EXT-015", pointer);
        }
    }

    private static void danger(String pointer, SeizedItem item, Findings findings) {
        String entry = knownValue(item, "LIST");
        findings.hint(
                "EXT-016",
                pointer,
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

    /** Returns the value of an additional field, null if it is empty or unknown. */
    private static @Nullable String knownValue(SeizedItem item, String name) {
        String value = value(item, name);
        return value == null || ExtraRules.isAbsent(value) ? null : value;
    }

    /** Returns the value of an additional field, null if it is empty. */
    private static @Nullable String value(SeizedItem item, String name) {
        return item.appearance()
                .extraValues(name)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
