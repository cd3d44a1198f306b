package rubezh.ui.codelist;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.CodeListSummary;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.NewEntry;
import rubezh.table.CodeListTable;
import rubezh.table.TableFile;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the code lists: the list shown, its codes, and what was done or refused. */
final class CodeListViewModel extends ScreenModel {
    private final CodeListService service;
    private final ObjectProperty<CodeListId> list =
            new SimpleObjectProperty<>(CodeListId.SUBSTANCES);
    private final ObjectProperty<EntryFilter> filter = new SimpleObjectProperty<>(EntryFilter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(
                    new State(
                            CodeListId.SUBSTANCES,
                            List.of(),
                            List.of(),
                            List.of(),
                            LocalDate.EPOCH));
    private final ReadOnlyObjectWrapper<List<EntryTable.Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What the screen shows.
     *
     * @param list the list that the entries are of
     * @param lists numbers of all lists
     * @param entries all codes of the list
     * @param ownColumns columns to fill in for an entry of the agency
     * @param today day on which names hold
     */
    record State(
            CodeListId list,
            List<CodeListSummary> lists,
            List<ListedEntry> entries,
            List<String> ownColumns,
            LocalDate today) {}

    /**
     * An entry as typed.
     *
     * @param like code whose group, units and other columns it takes over, or null for none
     * @param columns columns filled in
     */
    record TypedEntry(
            EntryNames names,
            @Nullable String like,
            Map<String, String> columns,
            @Nullable LocalDate from) {}

    CodeListViewModel(CodeListService service, BackgroundWorker worker) {
        super(worker);
        this.service = service;
        list.addListener((_, _, _) -> load());
    }

    ObjectProperty<CodeListId> list() {
        return list;
    }

    ObjectProperty<EntryFilter> filter() {
        return filter;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns what was wrong with the table imported last. */
    ReadOnlyObjectProperty<List<EntryTable.Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Returns the codes chosen by filter and search. */
    List<ListedEntry> visible() {
        String words = SearchFold.of(search.get().strip());
        State shown = state.get();
        return shown.entries().stream()
                .filter(entry -> filter.get().accepts(entry, shown.today()))
                .filter(entry -> matches(entry, words))
                .toList();
    }

    private static boolean matches(ListedEntry entry, String words) {
        return words.isEmpty()
                || SearchFold.of(entry.code()).contains(words)
                || entry.entry().names().stream()
                        .anyMatch(name -> SearchFold.of(name).contains(words));
    }

    long count(EntryFilter counted) {
        State shown = state.get();
        return shown.entries().stream().filter(e -> counted.accepts(e, shown.today())).count();
    }

    void find(CodeListId wanted, String code) {
        filter.set(EntryFilter.ALL);
        search.set(code);
        list.set(wanted);
    }

    void load() {
        update(() -> null);
    }

    void add(TypedEntry typed) {
        CodeListId to = list.get();
        update(() -> {
            var columns = new TreeMap<String, String>();
            if (typed.like() != null) {
                columns.putAll(service.columnsLike(to, typed.like()));
            }
            columns.putAll(typed.columns());
            service.add(to, new NewEntry(typed.names(), columns, typed.from(), null));
            return done("admin.codelist.done.add", typed.names().code());
        });
    }

    void rename(EntryNames names, @Nullable LocalDate from) {
        CodeListId of = list.get();
        update(() -> {
            service.rename(of, names, from);
            return done("admin.codelist.done.rename", names.code());
        });
    }

    void close(String code, @Nullable LocalDate lastDay) {
        CodeListId of = list.get();
        update(() -> {
            service.close(of, code, lastDay);
            String key = "admin.codelist.done." + (lastDay == null ? "reopen" : "close");
            return done(key, code);
        });
    }

    void map(String code, @Nullable String target) {
        CodeListId of = list.get();
        update(() -> {
            service.map(of, code, target);
            String key = "admin.codelist.done." + (target == null ? "unmap" : "map");
            return done(key, code, target == null ? "" : target);
        });
    }

    /** Takes a table over, whole or not at all. */
    void read(Path file) {
        CodeListId of = list.get();
        update(() -> {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name = String.valueOf(file.getFileName());
            var table = new CodeListTable(service.columns(of));
            EntryTable.Preview preview = service.preview(of, table.read(name, text));
            worker().onUi(() -> problems.set(preview.problems()));
            service.takeOver(of, table.read(name, text));
            return done(
                    "admin.codelist.done.import",
                    preview.count(EntryAct.ADD),
                    preview.count(EntryAct.CHANGE),
                    preview.count(EntryAct.CLOSE));
        });
    }

    void export(Path file) {
        CodeListId of = list.get();
        update(() -> {
            var table = new CodeListTable(service.columns(of));
            new TableFile(file).save(table.table(service.entries(of)));
            return done("admin.codelist.done.export", "" + file.getFileName());
        });
    }

    /** Finds the records that use a code. */
    void findUses(String code, Consumer<Set<UUID>> onFound) {
        CodeListId of = list.get();
        run(() -> service.using(of, code), onFound);
    }

    /** Changes something in the background, then reads the list shown anew. */
    private void update(Change change) {
        problems.set(List.of());
        CodeListId shown = list.get();
        update(
                        change,
                        () ->
                                new State(
                                        shown,
                                        service.overview(),
                                        service.entries(shown),
                                        service.ownColumns(shown),
                                        service.today()),
                        this::show)
                .unlisted()
                .start();
    }

    private void show(State read) {
        if (read.list() == list.get()) {
            state.set(read);
        }
    }
}
