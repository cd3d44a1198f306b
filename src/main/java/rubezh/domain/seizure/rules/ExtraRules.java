package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rubezh.domain.identifier.CasNumber;
import rubezh.domain.identifier.Doubt;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Rules of the further fields of a category: the table says of what type each is, and of which
 * categories. The first argument of each is the name of the field it is about.
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
        String at = ITEMS_APPEARANCE_EXTRAS.in(line);
        for (ExtraField field : item.appearance().extras()) {
            if (!isAbsent(field.value())) {
                check(at, field, findings);
            }
            if (item.category() != null) {
                checkCategory(at, field, item.category(), findings);
            }
        }
    }

    private static void check(String pointer, ExtraField field, Findings findings) {
        switch (findings.extraColumn(field.name(), "type")) {
            case "cas" -> cas(pointer, field, findings);
            case "number" -> ask(isNumber(field.value()), "EXT-002", pointer, field, findings);
            case "percent" -> ask(isShare(field.value()), "EXT-003", pointer, field, findings);
            case "answer" -> listed(CodeListId.ANSWERS, "EXT-004", pointer, field, findings);
            case "country" -> listed(CodeListId.COUNTRIES, "EXT-005", pointer, field, findings);
            case "currency" -> listed(CodeListId.CURRENCIES, "EXT-006", pointer, field, findings);
            case "appendix" ->
                    ask(
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

    private static void listed(
            CodeListId list, String code, String pointer, ExtraField field, Findings findings) {
        boolean known = findings.reference().list(list).find(field.value().strip()).isPresent();
        ask(known, code, pointer, field, findings);
    }

    private static void ask(
            boolean right, String code, String pointer, ExtraField field, Findings findings) {
        if (!right) {
            findings.question(code, pointer, field.name(), field.value());
        }
    }

    /** A field of another category is kept, with a violation. */
    private static void checkCategory(
            String pointer, ExtraField field, Category category, Findings findings) {
        String categories = findings.extraColumn(field.name(), "categories");
        List<String> all = Arrays.asList(categories.split(" "));
        if (!categories.isEmpty() && !all.contains(category.code())) {
            findings.hint("EXT-009", pointer, field.name(), category);
        }
    }

    /** Tells whether a value only means that there is none, or that it is unknown. */
    static boolean isAbsent(String value) {
        return ABSENT.matcher(value.strip()).matches();
    }

    public static boolean isNumber(String value) {
        return NUMBER.matcher(withoutGroups(value)).matches();
    }

    /** Reads a number that {@link #isNumber} takes; exact. */
    public static BigDecimal number(String value) {
        return new BigDecimal(withoutGroups(value).replace(',', '.'));
    }

    private static String withoutGroups(String value) {
        return GROUPS.matcher(value.strip()).replaceAll("");
    }

    /** Takes a number up to a hundred, with or without the sign. */
    private static boolean isShare(String value) {
        String stripped = value.strip();
        String share = stripped.endsWith("%") ? stripped.replace("%", "") : stripped;
        return isNumber(share) && number(share).compareTo(WHOLE) <= 0;
    }
}
