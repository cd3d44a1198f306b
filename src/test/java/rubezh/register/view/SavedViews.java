package rubezh.register.view;

import module java.base;

/** Views of the list that tests keep. */
public final class SavedViews {
    private SavedViews() {}

    /** Returns a view of all records with some words, the newest first. */
    public static SavedView of(String name, String search) {
        return new SavedView(
                new UUID(0, 0),
                name,
                search,
                "ALL",
                null,
                null,
                Map.of(),
                null,
                null,
                true,
                List.of());
    }

    static SavedView withSearch(SavedView view, String search) {
        return new SavedView(
                view.id(),
                view.name(),
                search,
                view.preset(),
                view.from(),
                view.to(),
                view.codes(),
                view.counted(),
                view.order(),
                view.descending(),
                view.columns());
    }
}
