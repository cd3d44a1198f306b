package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Messages;
import rubezh.text.SearchFold;

/** Code lists and their codes as a table, with the labels in both languages. */
public final class CodesTable {
    private static final String OWN = "own";

    private final ReferenceData reference;
    private final Messages messages;

    public CodesTable(ReferenceData reference, Messages messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /** Returns the list of each field that takes a code, by path, in the order of the record. */
    public static Map<String, CodeListId> fields() {
        var fields = new LinkedHashMap<String, CodeListId>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (Code.class.isAssignableFrom(field.type())) {
                Code any = (Code) LeafCodec.fromPlain(field.type(), "X");
                fields.put(field.path(), any.list());
            } else if (field.type() == ExtraField.class) {
                fields.put(field.path(), CodeListId.EXTRAS);
            }
        }
        return fields;
    }

    /** Returns one row for each list: name, number of codes, fields that take its codes. */
    public DataTable lists() {
        Map<CodeListId, String> users =
                fields().entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.joining(" "))));
        List<List<Cell>> rows =
                Arrays.stream(CodeListId.values())
                        .map(id -> row(id.file(), size(id), users.getOrDefault(id, "")))
                        .toList();
        return new DataTable(
                List.of(column("list", false), column("codes", true), column("fields", false)),
                rows);
    }

    /** Returns the codes of lists whose code, label or alias, in either language, has the words. */
    public DataTable codes(List<CodeListId> lists, String query) {
        var rows = new ArrayList<List<Cell>>();
        String folded = SearchFold.of(query);
        var more = new ArrayList<String>();
        if (lists.stream().anyMatch(list -> !ownCodes(list).isEmpty())) {
            more.add(OWN);
        }
        if (lists.size() == 1) {
            more.addAll(moreColumns(lists.getFirst()));
        }
        for (CodeListId list : lists) {
            reference.list(list).entries().stream()
                    .filter(entry -> folded.isEmpty() || text(entry).contains(folded))
                    .map(entry -> row(list, entry, more))
                    .forEach(rows::add);
        }
        Stream<Column> first =
                Stream.of("list", "code", "en", "ru").map(name -> column(name, false));
        Stream<Column> others = more.stream().map(this::further);
        return new DataTable(Stream.concat(first, others).toList(), rows);
    }

    private Column further(String name) {
        return name.equals(OWN) ? column(OWN, false) : new Column(name, name, false);
    }

    /**
     * Returns sentences on the crossing points that have no region, and why; empty for other lists.
     */
    public List<String> missingRegions(List<CodeListId> lists) {
        if (!lists.equals(List.of(CodeListId.POSTS))) {
            return List.of();
        }
        Set<String> listed =
                reference.list(CodeListId.SUBDIVISIONS).entries().stream()
                        .map(region -> country(region.code()))
                        .collect(Collectors.toSet());
        Map<Boolean, String> missing =
                reference.list(CodeListId.POSTS).entries().stream()
                        .filter(post -> !post.extraColumn("country").isEmpty())
                        .filter(post -> post.extraColumn("region").isEmpty())
                        .collect(
                                Collectors.partitioningBy(
                                        post -> listed.contains(post.extraColumn("country")),
                                        Collectors.mapping(
                                                CodeEntry::code, Collectors.joining(", "))));
        return Stream.of(
                        sentence("cli.codes.region.no-list", missing.get(false)),
                        sentence("cli.codes.region.no-source", missing.get(true)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> sentence(String key, @Nullable String posts) {
        return posts == null || posts.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(key, posts));
    }

    /** Returns the country of a region: {@code KG} of {@code KG-O}. */
    private static String country(String region) {
        return region.substring(0, region.indexOf('-'));
    }

    /** Returns the further columns of a list, say category and usual measure of an article. */
    private List<String> moreColumns(CodeListId list) {
        return reference.list(list).entries().stream()
                .flatMap(entry -> entry.extraColumn().keySet().stream())
                .filter(name -> !name.equals("aliases"))
                .filter(name -> !name.endsWith("_en") && !name.endsWith("_ru"))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> ownCodes(CodeListId list) {
        return reference.list(list).entries().stream()
                .map(CodeEntry::code)
                .filter(code -> reference.original(list).find(code).isEmpty())
                .collect(Collectors.toSet());
    }

    private List<Cell> row(CodeListId list, CodeEntry entry, List<String> more) {
        Stream<String> first = Stream.of(list.file(), entry.code(), entry.en(), entry.ru());
        Stream<Cell> others =
                more.stream()
                        .map(name ->
                                name.equals(OWN)
                                        ? own(list, entry)
                                        : Cell.same(entry.extraColumn(name)));
        return Stream.concat(first.map(Cell::same), others).toList();
    }

    private Cell own(CodeListId list, CodeEntry entry) {
        boolean own = reference.original(list).find(entry.code()).isEmpty();
        return own ? new Cell("yes", messages.text("cli.codes.own.yes")) : Cell.same("");
    }

    private static String text(CodeEntry entry) {
        return Stream.concat(Stream.of(entry.code()), entry.names().stream())
                .map(SearchFold::of)
                .collect(Collectors.joining("\n"));
    }

    private String size(CodeListId id) {
        return Integer.toString(reference.list(id).entries().size());
    }

    private Column column(String name, boolean number) {
        return new Column(name, messages.text("cli.codes." + name), number);
    }

    private static List<Cell> row(String... cells) {
        return Arrays.stream(cells).map(Cell::same).toList();
    }
}
