package rubezh.json;

import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.evidence.ChainHash;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generator of the JSON Schema (2020-12) of a seizure from its shape and field labels, so that a
 * field is declared once. It carries the codes with their labels; readers accept unknown ones.
 */
public final class SeizureSchema {
    private static final Map<Class<?>, Pattern> PATTERNS =
            Map.of(
                    PartRef.class, PartRef.SHAPE,
                    Percent.class, Percent.SHAPE,
                    RadiationLevel.class, RadiationLevel.SHAPE,
                    Money.class, Money.SHAPE,
                    Coordinates.class, Coordinates.SHAPE,
                    Sha256.class, Sha256.SHAPE,
                    ChainHash.class, Sha256.SHAPE,
                    ExtraField.class, ExtraField.SHAPE);

    /** Fields whose text is the JSON Pointer of another field. */
    private static final Set<String> POINTERS =
            Set.of(HEADER_ABSENCES_FIELD.path(), UNCONFIRMED.path());

    private static final String ITEM_GROSS = ITEMS_WEIGHING_GROSS.in(ITEMS.pointer() + "/<id>");

    private static final String OTHER_CODE = "code of a newer list; rubezh record refuses it";

    private final Function<String, Optional<String>> titles;
    private final ReferenceData reference;

    /**
     * @param titles returns a title by key: {@code field.<path>}, {@code section.<path>}, {@code
     *     cli.schema.seizure}
     * @param reference code lists, whose codes the schema carries
     */
    public SeizureSchema(Function<String, Optional<String>> titles, ReferenceData reference) {
        this.titles = titles;
        this.reference = reference;
    }

    /** Returns the schema, indented, with a trailing line feed. */
    public String toJson() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:rubezh:schema:seizure-1");
        root.putAll(titled("cli.schema.seizure"));
        root.put(
                "description",
                "Form of the body of a revision of schema seizure/1.x. A member without a value is"
                        + " absent. Members not named here are kept and passed on. What a record"
                        + " needs before it can be submitted, rubezh record --submit says; the"
                        + " example has it.");
        root.put("examples", List.of(ExampleSeizure.tree()));
        root.put("type", "object");
        root.put("properties", new LinkedHashMap<String, Object>());
        SeizureShape.SHAPE.fields().forEach(field -> addField(root, field));
        root.put("$defs", definitions());
        String pretty =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return pretty.replace("\" : ", "\": ") + "\n";
    }

    private Map<String, Object> definitions() {
        var definitions = new TreeMap<String, Object>();
        SeizureShape.SHAPE.fields().stream()
                .map(Field::type)
                .filter(Code.class::isAssignableFrom)
                .map(SeizureSchema::list)
                .distinct()
                .forEach(list -> definitions.put(list.file(), codes(list)));
        return definitions;
    }

    private void addField(Map<String, Object> root, Field field) {
        Map<String, Object> group = root;
        var path = new StringBuilder();
        for (String step : field.steps().subList(0, field.steps().size() - 1)) {
            path.append(path.isEmpty() ? "" : ".").append(step);
            boolean lines = path.toString().equals(field.lines());
            group = lines ? lines(group, step, path.toString()) : section(group, step, path);
        }
        properties(group).put(field.name(), value(field));
    }

    private Map<String, Object> section(Map<String, Object> group, String step, Object path) {
        return child(
                group,
                step,
                () -> {
                    Map<String, Object> section = titled("section." + path);
                    section.put("type", "object");
                    section.put("properties", new LinkedHashMap<String, Object>());
                    return section;
                });
    }

    private Map<String, Object> lines(Map<String, Object> group, String step, String path) {
        Map<String, Object> list =
                child(
                        group,
                        step,
                        () -> {
                            Map<String, Object> lines = titled("section." + path);
                            lines.put(
                                    "description",
                                    "Lines are ordered by pos, then id; recording gives both to"
                                            + " lines without.");
                            lines.put("type", "array");
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("type", "object");
                            line.put("properties", new LinkedHashMap<String, Object>());
                            lines.put("items", line);
                            return lines;
                        });
        return map(list.get("items"));
    }

    private Map<String, Object> value(Field field) {
        Map<String, Object> value =
                field.name().equals("id") || field.name().equals("pos")
                        ? new LinkedHashMap<>()
                        : titled("field." + field.path());
        if (field.list()) {
            value.put("type", "array");
            value.put("items", leaf(field));
        } else {
            value.putAll(leaf(field));
        }
        SchemaText.description(field).ifPresent(text -> value.put("description", text));
        return value;
    }

    private static Map<String, Object> leaf(Field field) {
        Class<?> type = field.type();
        var leaf = new LinkedHashMap<String, Object>();
        leaf.put("type", "string");
        if (type == Integer.class || type == int.class) {
            leaf.put("type", "integer");
        } else if (type == Boolean.class || type == boolean.class) {
            leaf.put("type", "boolean");
        } else if (type == OffsetDateTime.class) {
            leaf.put("format", "date-time");
        } else if (type == LocalDate.class) {
            leaf.put("format", "date");
        } else if (type == UUID.class || type == LineRef.class) {
            leaf.put("format", "uuid");
        } else if (type == String.class) {
            leaf.put("maxLength", FieldDeclaration.of(field.path()).limit());
            if (POINTERS.contains(field.path())) {
                leaf.put("description", "JSON Pointer of another field of the record");
                leaf.put("examples", List.of(ROUTE_DEPARTURE.pointer(), ITEM_GROSS));
            }
        } else {
            leaf.putAll(named(type));
        }
        return leaf;
    }

    private static CodeListId list(Class<?> type) {
        return ((Code) LeafCodec.fromPlain(type, "X")).list();
    }

    /**
     * Describes the codes of a list with their labels. Other codes of the form fit too, because a
     * reader accepts those of a newer list.
     */
    private Map<String, Object> codes(CodeListId list) {
        var codes = new ArrayList<Object>();
        for (CodeEntry entry : reference.list(list).entries()) {
            codes.add(titled(entry.code(), entry.en() + " / " + entry.ru()));
        }
        var other = new LinkedHashMap<String, Object>();
        other.put("title", OTHER_CODE);
        other.put("pattern", "^" + Code.SHAPE.pattern() + "$");
        codes.add(other);
        return Map.of("anyOf", codes);
    }

    private static Map<String, Object> titled(String code, String title) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("const", code);
        entry.put("title", title);
        return entry;
    }

    private static Map<String, Object> named(Class<?> type) {
        if (type == Amount.class) {
            return Map.of("pattern", AmountPattern.text());
        }
        if (PATTERNS.containsKey(type)) {
            return Map.of("pattern", "^" + PATTERNS.get(type).pattern() + "$");
        }
        if (Code.class.isAssignableFrom(type)) {
            return Map.of("$ref", "#/$defs/" + list(type).file());
        }
        if (type.isEnum()) {
            return Map.of(
                    "examples",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private Map<String, Object> titled(String key) {
        var titled = new LinkedHashMap<String, Object>();
        titles.apply(key).ifPresent(title -> titled.put("title", title));
        return titled;
    }

    private static Map<String, Object> child(
            Map<String, Object> group, String name, Supplier<Map<String, Object>> make) {
        return map(properties(group).computeIfAbsent(name, n -> make.get()));
    }

    private static Map<String, Object> properties(Map<String, Object> group) {
        return map(group.get("properties"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /**
     * Regular expression of the text form of an amount, as the JSON Schema publishes it: no sign, a
     * known unit. More decimals than sums have are kept and rounded.
     */
    private static final class AmountPattern {
        private AmountPattern() {}

        static String text() {
            String units =
                    Stream.of(Unit.values()).map(Unit::name).collect(Collectors.joining("|"));
            return "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,18})? (" + units + ")$";
        }
    }

    /** What the schema of a seizure says to somebody who writes a record by hand. */
    private static final class SchemaText {
        /** Fields that the program gives a record itself. */
        private static final Set<String> GIVEN =
                Set.of(
                        HEADER_NUMBER.path(),
                        HEADER_STATUS.path(),
                        HEADER_STATION.path(),
                        EVIDENCE_CUSTODY_CHAIN.path());

        private static final Map<Class<?>, String> FORMS =
                Map.of(
                        Amount.class,
                        "Number, space, code of the unit (rubezh codes units); the decimal sign is a"
                                + " point: \"1.250 KGM\". Traces: \"0 GRM\" with weighing.method TRC.",
                        RadiationLevel.class,
                        "Number, space, unit as the instrument shows it: \"0.12 uSv/h\", \"35 cps\".",
                        LineRef.class,
                        "id of a line of this record, of goods or of a package; give that line an id of"
                                + " your own, any UUID.",
                        ExtraField.class,
                        "NAME=value. Names and the categories they belong to: rubezh codes extras."
                                + " An answer is a code of rubezh codes answers.",
                        Coordinates.class,
                        "Latitude, space, longitude, five decimals each, south and west negative:"
                                + " \"40.52341 72.79876\".",
                        OffsetDateTime.class,
                        "Local time of the place with its offset: \"2026-11-24T10:20:00+06:00\".");

        private SchemaText() {}

        /** Describes the form of a field; empty where its type and title say all. */
        static Optional<String> description(Field field) {
            if (GIVEN.contains(field.path())) {
                return Optional.of("Given by the program; rubezh record refuses it.");
            }
            return Optional.ofNullable(FORMS.get(field.type()));
        }
    }
}
