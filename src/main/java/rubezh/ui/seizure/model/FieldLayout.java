package rubezh.ui.seizure.model;

import static java.util.Map.entry;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;

/** Which control edits which field: that of its type, unless a line here says otherwise. */
public final class FieldLayout {
    /** The editor table: fields whose control does not follow from their type. */
    private static final Map<String, Function<FieldEditorFactory, FieldEditor>> OWN =
            Map.of(
                    "narrative.circumstances", factory -> factory.longText(5),
                    "concealment.description", fieldEditorFactory -> fieldEditorFactory.longText(2),
                    "parties.persons.measures.statement", editors -> editors.longText(3),
                    "proceedings.remarks", editors -> editors.longText(2));

    /** Further fields that are asked first, whatever the order of the record. */
    private static final List<String> LEADING =
            List.of(
                    "items.category",
                    "items.appearance.extras",
                    "parties.persons.identity.number",
                    "parties.persons.identity.kind",
                    "parties.persons.identity.country",
                    "parties.persons.identity.expires");

    /** The columns of each list; its further fields open below the row. */
    private static final Map<String, List<String>> COLUMNS =
            Map.ofEntries(
                    entry("items", List.of("substance", "amount", "packages", "form", "stage")),
                    entry(
                            "conveyances",
                            List.of("type", "mode", "registration", "registrationCountry")),
                    entry(
                            "parties.persons",
                            List.of("role", "surname", "givenName", "citizenship", "sex", "birth")),
                    entry("parties.companies", List.of("role", "name", "registration", "country")),
                    entry("parties.officials", List.of("role", "name", "rank", "agency")),
                    entry("parties.witnesses", List.of("name", "address", "sex", "signed")),
                    entry("proceedings.documents", List.of("kind", "number", "date", "place")),
                    entry("proceedings.related", List.of("number", "relation")),
                    entry("evidence.packages", List.of("bag", "seals", "items", "kind")),
                    entry("evidence.samples", List.of("item", "amount", "act", "sentTo", "sentOn")),
                    entry(
                            "evidence.identifications",
                            List.of("item", "stage", "substance", "date", "number")),
                    entry("evidence.custody", List.of("act", "at", "from", "to")),
                    entry("evidence.attachments", List.of("kind", "caption", "name", "taken")));

    /** Fields over the whole width of the form, besides those of several lines. */
    private static final Set<String> WIDE =
            Set.of(
                    "detection.means",
                    "header.handling",
                    "header.offences",
                    "narrative.summary",
                    "place.description",
                    "proceedings.articles",
                    "route.procedure",
                    "conveyances.voyage",
                    "items.category",
                    "items.valuation.basis",
                    "parties.persons.measures.address",
                    "items.appearance.look",
                    "items.weighing.wrapping",
                    "evidence.packages.inscription",
                    "evidence.packages.replaces",
                    "evidence.identifications.document",
                    "evidence.identifications.note",
                    "evidence.custody.note");

    /** Fields that the program gives and the header of the editor shows. */
    private static final Set<String> GIVEN =
            Set.of(
                    "header.number",
                    "header.status",
                    "header.station",
                    "header.language",
                    "evidence.attachments.content",
                    "evidence.attachments.media",
                    "evidence.attachments.bytes");

    /** Widths of columns where those by type do not fit, at zoom 100 %; 0 takes the rest. */
    private static final Map<String, Integer> WIDTHS =
            Map.ofEntries(
                    entry("items.substance", 0),
                    entry("items.form", 158),
                    entry("items.amount", 104),
                    entry("items.packages", 70),
                    entry("items.stage", 200),
                    entry("conveyances.mode", 150),
                    entry("conveyances.type", 0),
                    entry("conveyances.registration", 130),
                    entry("parties.persons.role", 112),
                    entry("parties.persons.surname", 0),
                    entry("parties.persons.givenName", 112),
                    entry("parties.persons.citizenship", 124),
                    entry("parties.persons.sex", 124),
                    entry("parties.persons.age", 72),
                    entry("parties.companies.name", 0),
                    entry("parties.officials.name", 0),
                    entry("parties.officials.role", 160),
                    entry("parties.officials.agency", 160),
                    entry("parties.witnesses.name", 0),
                    entry("proceedings.documents.kind", 0),
                    entry("proceedings.related.number", 220),
                    entry("proceedings.related.relation", 0),
                    entry("evidence.packages.seals", 0),
                    entry("evidence.samples.item", 72),
                    entry("evidence.samples.sentTo", 0),
                    entry("evidence.identifications.item", 72),
                    entry("evidence.identifications.substance", 0),
                    entry("evidence.identifications.stage", 200),
                    entry("evidence.custody.at", 252),
                    entry("evidence.custody.from", 0),
                    entry("evidence.custody.to", 0),
                    entry("evidence.custody.act", 120),
                    entry("evidence.attachments.caption", 0),
                    entry("evidence.attachments.taken", 252));

    private static final int FEW = 4;

    private FieldLayout() {}

    public static boolean isGiven(String path) {
        return GIVEN.contains(path)
                || path.startsWith("header.absences.")
                || path.endsWith(".id")
                || path.endsWith(".pos");
    }

    /** Returns the columns of a list: those chosen here, else its first leaves. */
    public static List<Field> columns(String list, List<Field> fields) {
        List<String> chosen = COLUMNS.get(list);
        if (chosen == null) {
            return fields.subList(0, Math.min(FEW, fields.size()));
        }
        return chosen.stream()
                .flatMap(name -> fields.stream().filter(f -> f.path().equals(list + "." + name)))
                .toList();
    }

    /** Returns the fields of a list that are no columns, those asked first in front. */
    public static List<Field> detailFields(String list, List<Field> fields) {
        List<Field> columns = columns(list, fields);
        return fields.stream()
                .filter(field -> !columns.contains(field))
                .sorted(Comparator.comparingInt(FieldLayout::orderOf))
                .toList();
    }

    private static int orderOf(Field field) {
        int leading = LEADING.indexOf(field.path());
        return leading < 0 ? LEADING.size() : leading;
    }

    /**
     * @param country code of the country of the case, empty if not known
     */
    public static FieldEditor of(
            Field field, FieldEditorFactory factory, Supplier<String> country) {
        Function<FieldEditorFactory, FieldEditor> own = OWN.get(field.path());
        return own == null ? factory.of(field, country) : own.apply(factory);
    }

    public static boolean isWide(Field field) {
        boolean moment = field.lines() != null && field.type() == OffsetDateTime.class;
        return moment || OWN.containsKey(field.path()) || WIDE.contains(field.path());
    }

    /** Returns the width of a column of lines. */
    public static int width(Field field) {
        Integer own = WIDTHS.get(field.path());
        if (own != null) {
            return own;
        }
        if (isNumeric(field)) {
            return 64;
        }
        return Code.class.isAssignableFrom(field.type()) ? 140 : 130;
    }

    /** Says whether the values of a field are figures, which stand at the right. */
    public static boolean isNumeric(Field field) {
        return field.type() == Integer.class || field.type() == Amount.class;
    }
}
