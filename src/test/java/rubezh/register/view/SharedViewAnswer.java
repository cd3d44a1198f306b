package rubezh.register.view;

import module java.base;

import rubezh.journal.Revision;

/** What the program says of the shared views, in the form of the independent reader. */
public final class SharedViewAnswer {
    private SharedViewAnswer() {}

    /** Returns the views offered by revisions of their record, in the order first shared. */
    public static List<Map<String, Object>> of(Collection<Revision> revisions) {
        return SharedViewLog.of(revisions).views().stream().map(SharedViewAnswer::tree).toList();
    }

    private static Map<String, Object> tree(SharedView shared) {
        var tree = new TreeMap<String, Object>();
        tree.put("id", shared.view().id().toString());
        tree.put("name", shared.view().name());
        tree.put("conditions", SavedViewCodec.text(shared.view()));
        tree.put("author", shared.author());
        tree.put("station", shared.station());
        if (shared.owner() != null) {
            tree.put("owner", shared.owner());
        }
        return tree;
    }
}
