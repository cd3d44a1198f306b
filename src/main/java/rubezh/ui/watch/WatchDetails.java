package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.register.OfferState;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchVersion;

/** What is known of the selected entry, and who made it and changed it. */
final class WatchDetails {
    private final UiContext ui;
    private final LiveLabels labels;
    private final VBox node = styled(new VBox(), "gap-4");
    private final VBox history = styled(new VBox(), "gap-4");

    WatchDetails(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
    }

    VBox node() {
        return node;
    }

    /** Returns who made the entry and changed it; below what can be done with it. */
    VBox history() {
        return history;
    }

    /** Shows an entry, without its versions, which are read meanwhile. */
    void show(@Nullable ListedWatchEntry listed, LocalDate today) {
        node.getChildren().clear();
        history.getChildren().clear();
        if (listed == null) {
            node.getChildren()
                    .add(wrapping(styled(ui.texts().label("admin.watch.select"), "muted")));
            return;
        }
        showEntry(listed, today);
    }

    void showHistory(List<WatchVersion> versions) {
        history.getChildren().clear();
        addTo(history, ui.texts().text("admin.watch.history"), "semibold");
        versions.forEach(this::addVersion);
    }

    private void showEntry(ListedWatchEntry listed, LocalDate today) {
        WatchEntry entry = listed.entry();
        add(listed.text(), "semibold", "fs-18");
        if (entry.kind() != null) {
            add(ui.texts().text(entry.kind().key()), "muted");
        }
        addNamed("born", entry.born() == null ? null : ui.texts().dates().dateOrYear(entry.born()));
        addNamed("reason", entry.reason());
        addNamed("action", entry.action());
        addNamed("source", entry.source());
        addNamed("handling", entry.handling() == null ? null : labels.full(entry.handling()));
        addNamed("until", entry.until() == null ? null : ui.texts().dates().date(entry.until()));
        addNamed("state", ui.texts().text(listed.state(today).key()));
        addNamed("scope", ui.texts().text(listed.scope().key()));
        addNamed("closing", entry.closing());
        add(ui.texts().text("admin.watch.found", listed.found()));
    }

    private void addVersion(WatchVersion version) {
        String name = version.entry().by().name();
        String login = version.author().substring(version.author().indexOf(':') + 1);
        String at = ui.texts().dates().dateTime(version.at().toLocalDateTime());
        OfferState offer = version.offer();
        String told =
                ui.texts()
                        .text(
                                version.key(),
                                at,
                                Objects.requireNonNullElse(name, login),
                                version.station());
        addTo(history, offer == null ? told : told + " · " + ui.texts().text(offer.key()), "fs-12");
    }

    private void addNamed(String column, @Nullable Object value) {
        if (value != null) {
            String name = ui.texts().text("watch.column." + column);
            add(ui.texts().text("admin.watch.named", name, value.toString()));
        }
    }

    private void add(String text, String... styles) {
        addTo(node, text, styles);
    }

    private static void addTo(VBox box, String text, String... styles) {
        box.getChildren().add(styled(wrapping(new Label(text)), styles));
    }
}
