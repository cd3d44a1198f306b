package rubezh.domain.seizure;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import rubezh.domain.identifier.CasNumber;
import rubezh.domain.identifier.Doubt;
import rubezh.domain.reference.ListName;

/** Rules of the further fields of a category: the table says of what type each is. */
final class ExtraRules {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,6})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ExtraRules() {}

    static void check(String pointer, List<Extra> extras, Findings findings) {
        extras.forEach(extra -> check(pointer, extra, findings));
    }

    private static void check(String pointer, Extra extra, Findings findings) {
        String value = extra.value().strip();
        switch (findings.more(extra.name(), "type")) {
            case "cas" ->
                    CasNumber.read(value).doubts().stream()
                            .min(Doubt::compareTo)
                            .ifPresent(doubt -> findings.hint("EXT-001", pointer, value, doubt));
            case "number" ->
                    ask(NUMBER.matcher(value).matches(), "EXT-002", pointer, extra, findings);
            case "percent" -> ask(isShare(value), "EXT-003", pointer, extra, findings);
            case "answer" -> listed(ListName.ANSWERS, "EXT-004", pointer, extra, findings);
            case "country" -> listed(ListName.COUNTRIES, "EXT-005", pointer, extra, findings);
            default -> {}
        }
    }

    private static void listed(
            ListName list, String code, String pointer, Extra extra, Findings findings) {
        ask(isIn(list, extra.value().strip(), findings), code, pointer, extra, findings);
    }

    private static void ask(
            boolean right, String code, String pointer, Extra extra, Findings findings) {
        if (!right) {
            findings.question(code, pointer, extra.name(), extra.value());
        }
    }

    /** Takes a number up to a hundred, with or without the sign. */
    private static boolean isShare(String value) {
        String number = value.endsWith("%") ? value.replace("%", "").strip() : value;
        return NUMBER.matcher(number).matches()
                && new BigDecimal(number.replace(',', '.')).compareTo(WHOLE) <= 0;
    }

    private static boolean isIn(ListName list, String code, Findings findings) {
        return findings.reference().list(list).find(code).isPresent();
    }
}
