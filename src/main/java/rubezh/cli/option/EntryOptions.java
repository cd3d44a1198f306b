package rubezh.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.NewEntry;
import rubezh.table.CodeListTable;

/** Names, days and columns of an entry of a code list. */
public final class EntryOptions {
    @Option(names = "--en", paramLabel = "T")
    @Nullable String en;

    @Option(names = "--ru", paramLabel = "T")
    @Nullable String ru;

    @Option(names = "--alias", paramLabel = "T")
    @Nullable List<String> aliases;

    @Option(names = "--like", paramLabel = "CODE")
    @Nullable String like;

    @Option(names = "--column", paramLabel = "NAME=VALUE")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "DATE")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE")
    @Nullable String to;

    /** Returns the new entry: columns of the entry it is like, then those given. */
    public NewEntry entry(CodeListService lists, CodeListId list, String code) {
        var all = new TreeMap<String, String>();
        if (like != null) {
            all.putAll(lists.columnsLike(list, like));
        }
        all.putAll(columns);
        var names = new EntryNames(code, text(en, ""), text(ru, ""), aliases(List.of()));
        return new NewEntry(names, all, day(from), day(to));
    }

    /** Returns the names of an entry; what is not given stays. */
    public EntryNames names(ListedEntry old) {
        return new EntryNames(
                old.code(),
                text(en, old.entry().en()),
                text(ru, old.entry().ru()),
                aliases(old.aliases()));
    }

    private static String text(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private List<String> aliases(List<String> otherwise) {
        var given = new ArrayList<>(aliases == null ? otherwise : aliases);
        given.removeIf(String::isEmpty);
        return given;
    }

    public @Nullable LocalDate from() {
        return day(from);
    }

    public @Nullable LocalDate to() {
        return day(to);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : CodeListTable.day(text);
    }
}
