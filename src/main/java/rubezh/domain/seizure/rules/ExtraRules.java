package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;

import module java.base;

import rubezh.domain.identifier.CasNumber;
import rubezh.domain.identifier.Doubt;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Rules of the additional fields of a category; a code list defines the type and the categories of
 * each. The first argument of a violation is the name of the field.
 */
public final class ExtraRules {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,6})?");
    private static final Pattern GROUPS =
            Pattern.compile("(?<=[0-9])[ \u00A0\u2009\u202F](?=[0-9]{3}(?![0-9]))");
    private static final Pattern ABSENT = Pattern.compile("\\?{1,3}");
    private static final Set<String> APPENDICES = Set.of("I", "II", "III");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ExtraRules() {}

    static void check(String line, SeizedItem item, Findings findings) {
        String pointer = ITEMS_APPEARANCE_EXTRAS.in(line);
        for (ExtraField field : item.appearance().extras()) {
            if (!isAbsent(field.value())) {
                check(pointer, field, findings);
            }
            if (item.category() != null) {
                checkCategory(pointer, field, item.category(), findings);
            }
        }
    }

    private static void check(String pointer, ExtraField field, Findings findings) {
        switch (findings.extraColumn(field.name(), "type")) {
            case "cas" -> cas(pointer, field, findings);
            case "number" ->
                    checkValue(isNumber(field.value()), "EXT-002", pointer, field, findings);
            case "percent" ->
                    checkValue(isShare(field.value()), "EXT-003", pointer, field, findings);
            case "answer" -> checkListed(CodeListId.ANSWERS, "EXT-004", pointer, field, findings);
            case "country" ->
                    checkListed(CodeListId.COUNTRIES, "EXT-005", pointer, field, findings);
            case "currency" ->
                    checkListed(CodeListId.CURRENCIES, "EXT-006", pointer, field, findings);
            case "appendix" ->
                    checkValue(
                            APPENDICES.contains(field.value().strip()),
                            "EXT-007",
                            pointer,
                            field,
                            findings);
            default -> {}
        }
    }

    private static void cas(String pointer, ExtraField field, Findings findings) {
        String value = field.value().strip();
        CasNumber.read(value).doubts().stream()
                .min(Doubt::compareTo)
                .ifPresent(doubt -> findings.hint("EXT-001", pointer, field.name(), value, doubt));
    }

    private static void checkListed(
            CodeListId list, String code, String pointer, ExtraField field, Findings findings) {
        boolean known = findings.reference().list(list).find(field.value().strip()).isPresent();
        checkValue(known, code, pointer, field, findings);
    }

    private static void checkValue(
            boolean valid, String code, String pointer, ExtraField field, Findings findings) {
        if (!valid) {
            findings.question(code, pointer, field.name(), field.value());
        }
    }

    /** Adds a hint for a field of another category; the field is kept. */
    private static void checkCategory(
            String pointer, ExtraField field, Category category, Findings findings) {
        String categories = findings.extraColumn(field.name(), "categories");
        List<String> all = Arrays.asList(categories.split(" "));
        if (!categories.isEmpty() && !all.contains(category.code())) {
            findings.hint("EXT-009", pointer, field.name(), category);
        }
    }

    /** Returns whether a value is the mark of an absent or unknown one. */
    static boolean isAbsent(String value) {
        return ABSENT.matcher(value.strip()).matches();
    }

    public static boolean isNumber(String value) {
        return NUMBER.matcher(withoutGroups(value)).matches();
    }

    /** Parses a number that {@link #isNumber} accepts, exactly. */
    public static BigDecimal number(String value) {
        return new BigDecimal(withoutGroups(value).replace(',', '.'));
    }

    private static String withoutGroups(String value) {
        return GROUPS.matcher(value.strip()).replaceAll("");
    }

    /** Returns whether a value is a number up to 100, with or without the percent sign. */
    private static boolean isShare(String value) {
        String stripped = value.strip();
        String share = stripped.endsWith("%") ? stripped.replace("%", "") : stripped;
        return isNumber(share) && number(share).compareTo(WHOLE) <= 0;
    }
}
