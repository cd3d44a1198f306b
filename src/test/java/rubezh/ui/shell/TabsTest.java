package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.command.Commands;

/** Where one gets to when a tab closes. */
@WindowTest
class TabsTest {
    private final AtomicBoolean mayClose = new AtomicBoolean(true);
    private final Tabs tabs = FxThread.call(() -> new Tabs(new Overlay(), new Region()));

    private ScreenDescriptor screen(String id) {
        return new ScreenDescriptor(
                id,
                new SimpleStringProperty(id),
                false,
                Feather.FILE,
                new ScreenView(new Region(), Commands.of(), () -> {}),
                new SimpleBooleanProperty(false),
                mayClose::get,
                () -> {});
    }

    private void open(String... ids) {
        FxThread.run(() -> {
            for (String id : ids) {
                tabs.open(screen(id));
            }
        });
    }

    private void openHome() {
        FxThread.run(() -> tabs.openHome(screen("list")));
    }

    private void close(String id) {
        FxThread.run(() -> tabs.close(tabs.find(id).orElseThrow()));
    }

    private String current() {
        return FxThread.call(() -> tabs.current().get().id());
    }

    @Test
    void theHomeScreenDoesNotClose() {
        openHome();
        close("list");
        assertThat(current()).isEqualTo("list");
    }

    @Test
    void aKeptScreenStandsBehindTheHomeScreenAndDoesNotClose() {
        openHome();
        open("report");
        FxThread.run(() -> tabs.keep(screen("kept")));
        assertThat(current()).isEqualTo("report");
        close("kept");
        assertThat(FxThread.call(() -> tabs.screens().stream().map(ScreenDescriptor::id).toList()))
                .containsExactly("list", "kept", "report");
        close("report");
        assertThat(current()).isEqualTo("list");
    }

    @Test
    void aClosedScreenReturnsToTheOneItWasOpenedFrom() {
        openHome();
        open("report");
        FxThread.run(() -> tabs.show("list"));
        open("record");
        close("record");
        assertThat(current()).isEqualTo("list");
    }

    @Test
    void aScreenWhoseOpenerIsClosedReturnsToTheOpenerOfThat() {
        openHome();
        open("report", "read", "editor");
        close("read");
        assertThat(current()).isEqualTo("editor");
        close("editor");
        assertThat(current()).isEqualTo("report");
    }

    @Test
    void aScreenThatRefusesToCloseStays() {
        openHome();
        open("editor");
        mayClose.set(false);
        close("editor");
        assertThat(current()).isEqualTo("editor");
    }
}
