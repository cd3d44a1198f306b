package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;

/** Goals of operations in words. */
public record OperationFormat(DomainFormat format) {
    private static final String FIELD = "operation.field.";
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n\\t]");
    private static final Pattern STATION = Pattern.compile("[a-z]{2}-[a-z0-9]{2,8}");

    /** Returns the name of a goal; without one of its own, what it counts. */
    public String name(OperationGoal goal) {
        boolean russian = format.messages().language() == Language.RU;
        String own = russian ? goal.nameRu() : goal.nameEn();
        String other = russian ? goal.nameEn() : goal.nameRu();
        return own == null && other == null
                ? counted(goal)
                : Objects.requireNonNullElse(own, String.valueOf(other));
    }

    private String counted(OperationGoal goal) {
        if (goal.indicator() != null) {
            return text(goal.indicator().key());
        }
        var parts = new ArrayList<String>();
        if (!goal.substances().isEmpty()) {
            parts.add(
                    goal.substances().stream()
                            .map(format::label)
                            .collect(Collectors.joining(", ")));
        } else {
            parts.add(
                    text(
                            goal.measure() == OperationGoal.Measure.QUANTITY
                                    ? "operation.goal.drugs"
                                    : "operation.goal.cases"));
        }
        if (goal.direction() instanceof Code direction) {
            parts.add(format.label(direction));
        }
        if (goal.departure() != null || goal.destination() != null) {
            parts.add(label(goal.departure()) + " → " + label(goal.destination()));
        }
        return String.join(", ", parts);
    }

    private String label(@Nullable Code code) {
        return code == null ? "…" : format.label(code);
    }

    /**
     * Returns a figure of a goal; nothing reached is zero in any unit.
     *
     * @param number base units of the dimension, or a number of cases or of the indicator
     * @param dimension dimension of a quantity; null for numbers
     */
    public String figure(long number, @Nullable Dimension dimension) {
        return dimension == null || number == 0
                ? format.numbers().whole(number)
                : format.figure(new Quantity(dimension, number)).toString();
    }

    /**
     * Returns the fields of an operation that pointers name, each once: {@code Last day, Goals}.
     * One of a newer program is its own name.
     */
    public String fields(List<String> pointers) {
        return pointers.stream()
                .map(OperationFormat::fieldKey)
                .distinct()
                .map(key -> format.messages().has(key) ? text(key) : key.substring(FIELD.length()))
                .collect(Collectors.joining(", "));
    }

    private static String fieldKey(String pointer) {
        // The labels of the form stand under the heading of a name.
        if (pointer.equals("/title/ru") || pointer.equals("/title/en")) {
            return FIELD + (pointer.endsWith("ru") ? "goals.nameRu" : "goals.nameEn");
        }
        List<String> steps = List.of(pointer.substring(1).split("/"));
        return switch (steps.getFirst()) {
            case "goals", "indicators", "template" -> "operation.form." + steps.getFirst();
            default -> FIELD + String.join(".", steps.subList(0, Math.min(2, steps.size())));
        };
    }

    /** Returns countries and bodies in words: {@code Kyrgyzstan, CARICC}. */
    public String parties(List<String> codes) {
        return codes.stream().map(this::party).collect(Collectors.joining(", "));
    }

    /**
     * Returns the codes of parties that are typed or pasted, separated by commas, semicolons or
     * lines: a country by its code or its name in either language, a station by its code. Anything
     * else is the name of a body and stays as it is.
     *
     * <pre>{@code
     * format.partyCodes("kg, Казахстан; CARICC") // KG, KZ, CARICC
     * }</pre>
     */
    public List<String> partyCodes(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .map(BlankCharacters::strip)
                .filter(name -> !name.isEmpty())
                .map(this::partyCode)
                .distinct()
                .toList();
    }

    private String partyCode(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return format.reference().list(CodeListId.COUNTRIES).entries().stream()
                .filter(entry -> isNamed(entry, wanted))
                .map(CodeEntry::code)
                .findFirst()
                .orElseGet(() -> STATION.matcher(wanted).matches() ? upper(name) : name);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static boolean isNamed(CodeEntry entry, String wanted) {
        Stream<String> names =
                Stream.of(
                        entry.code(),
                        entry.en(),
                        entry.ru(),
                        entry.extraColumn("alpha3"),
                        entry.shortLabel(false),
                        entry.shortLabel(true));
        Stream<String> others = Stream.of(entry.extraColumn("aliases").split("[;|]"));
        return Stream.concat(names, others)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
    }

    private String party(String code) {
        return code.matches("[A-Z]{2}") ? format.shortLabel(new Code.Country(code)) : code;
    }

    private String text(String key) {
        return format.messages().text(key);
    }
}
