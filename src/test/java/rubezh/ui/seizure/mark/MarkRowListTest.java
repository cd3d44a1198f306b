package rubezh.ui.seizure.mark;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.mark.MarkGroup;
import rubezh.register.mark.MarkedItem;

/** Rows of tiles, and when the next portion is wanted. */
@WindowTest
final class MarkRowListTest {
    private static List<MarkGroup> groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new MarkedItem(
                                new UUID(1, i), null, "m" + i, "M" + i, null, null, List.of()))
                .map(item -> new MarkGroup(List.of(item)))
                .toList();
    }

    private static MarkRowList list() {
        return new MarkRowList((group, _) -> new Label(group.text()), new SimpleIntegerProperty(0));
    }

    @Test
    void aFurtherPortionFillsTheLastRowAndLeavesTheOthers() {
        FxThread.run(() -> {
            MarkRowList list = list();
            list.setColumns(3);
            list.fill(groups(5));
            List<MarkGroup> first = list.view().getItems().getFirst();
            list.append(groups(8));

            assertThat(list.view().getItems()).extracting(List::size).containsExactly(3, 3, 2);
            assertThat(list.view().getItems().getFirst()).isSameAs(first);
            assertThat(list.view().getItems().stream().flatMap(List::stream).toList())
                    .isEqualTo(groups(8));
        });
    }

    @Test
    void moreIsWantedOnlyNearTheEnd() {
        var wanted = new AtomicInteger();
        MarkRowList list = FxThread.call(MarkRowListTest::list);
        Stage stage =
                FxThread.call(() -> {
                    list.onNearEnd(wanted::incrementAndGet);
                    list.fill(groups(100));
                    var window = new Stage();
                    window.setScene(new Scene(list.view(), 300, 200));
                    window.show();
                    return window;
                });
        FxThread.run(() -> list.view().getScene().getRoot().layout());
        assertThat(wanted).hasValue(0);
        FxThread.run(() -> list.view().scrollTo(99));
        FxThread.waitUntil(() -> wanted.get() > 0);
        FxThread.run(stage::close);
    }
}
