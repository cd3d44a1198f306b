package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** When an entry of a code list may be added or changed; each refusal has a code. */
final class EntryRules {
    private static final String FIXED_LIST = "LST-001";
    private static final String NOT_A_CODE = "LST-002";
    private static final String TAKEN = "LST-003";
    private static final String NAME = "LST-004";
    private static final String COLUMN = "LST-005";
    private static final String PERIOD = "LST-006";
    private static final String NOT_IN_LIST = "LST-007";
    private static final String NOT_TO_MAP = "LST-008";

    private final CodeListId id;
    private final ReferenceData reference;
    private final CodeList builtIn;
    private final CodeList merged;
    private final EntryColumns columns;

    EntryRules(CodeListId id, ReferenceData reference) {
        this.id = id;
        this.reference = reference;
        this.builtIn = reference.original(id);
        this.merged = reference.list(id);
        this.columns = new EntryColumns(builtIn.entries());
    }

    static void requireExtensible(CodeListId id) {
        if (!id.isExtensible()) {
            throw fault(FIXED_LIST, id.file());
        }
    }

    static Fault fault(String code, Object... arguments) {
        return new Fault(Fault.Exit.FINDINGS, code, arguments);
    }

    /** Returns the columns that a new entry takes over from one it is like. */
    static Map<String, String> columnsLike(CodeEntry entry) {
        var columns = new TreeMap<>(entry.extraColumn());
        columns.keySet().removeAll(EntryColumns.OWN);
        return columns;
    }

    Optional<Fault> beforeAdding(NewEntry entry, boolean known) {
        String code = entry.names().code();
        if (!Code.SHAPE.matcher(code).matches()) {
            return Optional.of(fault(NOT_A_CODE, code));
        }
        if (known) {
            return Optional.of(fault(TAKEN, code, id.file()));
        }
        return names(entry.names())
                .or(() -> period(code, entry.from(), entry.to()))
                .or(() -> columns(entry));
    }

    Optional<Fault> names(EntryNames names) {
        Stream<String> labels = Stream.of(names.en(), names.ru());
        boolean complete =
                labels.noneMatch(BlankCharacters::isBlank)
                        && Stream.concat(
                                        Stream.of(names.en(), names.ru()), names.aliases().stream())
                                .allMatch(EntryRules::isName);
        return complete
                ? Optional.empty()
                : Optional.of(fault(NAME, names.code(), EntryNames.MAX_LENGTH));
    }

    private static boolean isName(String name) {
        return !BlankCharacters.isBlank(name)
                && name.length() <= EntryNames.MAX_LENGTH
                && name.indexOf(';') < 0
                && name.chars().noneMatch(Character::isISOControl);
    }

    Optional<Fault> period(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(fault(PERIOD, code, from, to))
                : Optional.empty();
    }

    /** A column takes only values that the list has: rules, colours and sums rest on them. */
    private Optional<Fault> columns(NewEntry entry) {
        Set<String> known = columns.names();
        for (String column : known) {
            String value = entry.columns().getOrDefault(column, "");
            if (!isTaken(column, value)) {
                return Optional.of(wrongColumn(entry, column, value));
            }
        }
        return entry.columns().keySet().stream()
                .filter(column -> !known.contains(column))
                .findFirst()
                .map(column ->
                        wrongColumn(entry, column, entry.columns().getOrDefault(column, "")));
    }

    private boolean isTaken(String column, String value) {
        if (value.isEmpty()) {
            return !isRequired(column);
        }
        if (column.equals(Coordinates.COLUMN)) {
            return Coordinates.find(value).isPresent();
        }
        if (EntryColumns.OWN.contains(column)) {
            return isName(value);
        }
        CodeListId codes = EntryColumns.CODED.get(column);
        return columns.values(column).contains(value)
                || codes != null && reference.list(codes).find(value).isPresent();
    }

    private Fault wrongColumn(NewEntry entry, String column, String value) {
        List<String> some = columns.values(column).stream().limit(8).toList();
        return fault(COLUMN, entry.names().code(), column, value, String.join(", ", some));
    }

    private boolean isRequired(String column) {
        return !EntryColumns.OWN.contains(column)
                && builtIn.entries().stream().noneMatch(e -> e.extraColumn(column).isEmpty());
    }

    CodeEntry entry(String code) {
        return merged.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> fault(NOT_IN_LIST, code, id.file()));
    }

    /** A built-in code, and one that would lead back to itself, is read as no other. */
    void requireMapping(String code, @Nullable String target) {
        if (!Code.SHAPE.matcher(code).matches()) {
            throw fault(NOT_A_CODE, code);
        }
        if (target != null) {
            entry(target);
        }
        if (builtIn.find(code).isPresent() || code.equals(target)) {
            throw fault(NOT_TO_MAP, code);
        }
    }
}
