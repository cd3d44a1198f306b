package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.codelist.ListedEntry;
import rubezh.table.EntryChangeText;
import rubezh.text.Language;
import rubezh.ui.kit.UiContext;

/** What is known of the selected code: names, columns, changes, clashes. */
final class EntryDetails {
    private final UiContext ui;
    private final VBox node = styled(new VBox(), "gap-4");

    EntryDetails(UiContext ui) {
        this.ui = ui;
    }

    VBox node() {
        return node;
    }

    void show(@Nullable ListedEntry entry) {
        node.getChildren().clear();
        if (entry == null) {
            node.getChildren().add(styled(ui.texts().label("admin.codelist.select"), "muted"));
            return;
        }
        boolean russian = ui.texts().language().get() == Language.RU;
        add(entry.code(), "mono");
        add(entry.entry().label(russian), "semibold", "fs-18");
        add(entry.entry().label(!russian), "muted");
        if (!entry.aliases().isEmpty()) {
            add(ui.texts().text("admin.codelist.aliases", String.join(", ", entry.aliases())));
        }
        add(ui.texts().text("admin.codelist.uses", entry.uses()));
        Map<String, String> columns = columns(entry);
        if (!columns.isEmpty()) {
            add(ui.texts().text("admin.codelist.columns"), "semibold");
            columns.forEach((name, value) -> add(name + ": " + value, "muted", "fs-12"));
        }
        var history = new EntryChangeText(ui.texts().messages()).history(entry, ui.zone());
        if (!history.isEmpty()) {
            add(ui.texts().text("admin.codelist.changes"), "semibold");
            history.forEach(line -> add(line, "fs-12"));
        }
    }

    /** Returns the further columns, those in one language only in the language shown. */
    private Map<String, String> columns(ListedEntry entry) {
        var columns = new TreeMap<>(entry.entry().extraColumn());
        columns.remove("aliases");
        columns.values().removeIf(String::isEmpty);
        String other = ui.texts().language().get() == Language.RU ? "_en" : "_ru";
        columns.keySet().removeIf(name -> name.endsWith(other));
        return columns;
    }

    private void add(String text, String... styles) {
        node.getChildren().add(styled(wrapping(new Label(text)), styles));
    }
}
