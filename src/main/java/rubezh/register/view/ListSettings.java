package rubezh.register.view;

import module java.base;

import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;

/**
 * Columns and saved views of the signed-in officer. Stored as a sealed station note, never
 * exchanged; what he shares is told by {@link SharedViewService}. Every call may access the disk.
 *
 * @see rubezh.register.Register#listSettings
 */
public final class ListSettings {
    private static final String NOTE = "list-settings";
    private static final String COLUMNS = "columns";
    private static final String VIEWS = "views";
    private static final String HIDDEN = "hidden";

    private final StationNotes notes;
    private final String author;
    private final Supplier<UUID> ids;

    /**
     * @param author the officer as the author of revisions, {@code officer:asanov}
     */
    public ListSettings(StationNotes notes, String author, Supplier<UUID> ids) {
        this.notes = notes;
        this.author = author;
        this.ids = ids;
    }

    /** Returns the officer as the author of revisions, {@code officer:asanov}. */
    public String author() {
        return author;
    }

    /** Returns the shift that is open at the station. */
    public Optional<Shift> openShift() {
        return new ShiftNotes(notes).open();
    }

    /** Returns the ids of the columns to show, in display order; empty for those of a new list. */
    public List<String> columns() {
        return SavedViewCodec.texts(own().get(COLUMNS));
    }

    public void setColumns(List<String> columnIds) {
        put(COLUMNS, List.copyOf(columnIds));
    }

    /** Returns the views in the order they were saved. */
    public List<SavedView> views() {
        var views = new ArrayList<SavedView>();
        if (own().get(VIEWS) instanceof List<?> trees) {
            trees.forEach(tree -> views.add(SavedViewCodec.read((Map<?, ?>) tree)));
        }
        return views;
    }

    /**
     * Saves a view under its name; replaces a view of the same name, but never one of the list by
     * one of the analysis. Returns it with its id.
     */
    public SavedView save(SavedView view) {
        var views = new ArrayList<>(views());
        Optional<SavedView> old =
                views.stream()
                        .filter(v -> v.isOfAnalysis() == view.isOfAnalysis())
                        .filter(v -> v.name().equals(view.name().strip()))
                        .findFirst();
        SavedView saved = view.renamed(old.map(SavedView::id).orElseGet(ids), view.name().strip());
        old.ifPresentOrElse(v -> views.set(views.indexOf(v), saved), () -> views.add(saved));
        putViews(views);
        return saved;
    }

    public void delete(UUID id) {
        putViews(views().stream().filter(view -> !view.id().equals(id)).toList());
    }

    /** Returns the ids of the shared views that the officer does not want to see. */
    List<UUID> hidden() {
        return SavedViewCodec.texts(own().get(HIDDEN)).stream().map(UUID::fromString).toList();
    }

    void setHidden(List<UUID> ids) {
        put(HIDDEN, ids.stream().map(UUID::toString).toList());
    }

    private void putViews(List<SavedView> views) {
        put(VIEWS, views.stream().map(SavedViewCodec::write).toList());
    }

    private Map<?, ?> own() {
        return all().get(author) instanceof Map<?, ?> own ? own : Map.of();
    }

    private Map<String, Object> all() {
        return notes.find(NOTE).map(CanonicalJson::read).orElseGet(Map::of);
    }

    private void put(String name, Object value) {
        var own = new TreeMap<String, Object>();
        own().forEach((key, old) -> own.put(String.valueOf(key), old));
        own.put(name, value);
        var all = new TreeMap<>(all());
        all.put(author, own);
        notes.put(NOTE, CanonicalJson.write(all));
    }
}
