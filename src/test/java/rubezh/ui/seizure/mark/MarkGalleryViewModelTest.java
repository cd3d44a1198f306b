package rubezh.ui.seizure.mark;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.mark.MarkGroup;
import rubezh.store.SeededStationTest;
import rubezh.store.file.TestStations;
import rubezh.table.MarkFormat;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Groups of the gallery over a real register, two at a time. */
@SuppressWarnings("NullAway.Init") // made by show()
@WindowTest
final class MarkGalleryViewModelTest extends SeededStationTest {
    private MarkGalleryViewModel model;

    @BeforeEach
    void show() {
        List.of("Alfa", "Bars", "Delta", "Zebra", "Bars").forEach(this::put);
        var format =
                new MarkFormat(
                        DomainFormat.onScreen(Messages.in(Language.EN), TestStations.REFERENCE));
        var context =
                new SeizureContext(
                        TestStations.register(station),
                        new BackgroundWorker(Runnable::run),
                        InstantSource.fixed(TestStations.NOW),
                        SeizureShape.SHAPE);
        model = FxThread.call(() -> new MarkGalleryViewModel(context, () -> format::matches, 2));
        run(() -> model.setShown(true));
    }

    private void put(String marks) {
        seeder.put(
                UUID.randomUUID(),
                SeizureShape.SHAPE.with(
                        Seizures.complete(), Seizures.ITEM + "/appearance/marks", marks));
    }

    private void run(Runnable action) {
        FxThread.run(action);
        FxThread.run(() -> {}); // callbacks of the ended tasks have run
        FxThread.run(() -> {});
    }

    private List<String> shown() {
        return FxThread.call(() -> model.shown().stream().map(MarkGroup::text).toList());
    }

    @Test
    void groupsAreReadInPortionsAndAllMarksAreCounted() {
        assertThat(shown()).containsExactly("Bars", "Alfa");
        assertThat(FxThread.call(model::count)).isEqualTo(4);
        assertThat(FxThread.call(model::hasMore)).isTrue();

        run(() -> {
            model.readMore();
            model.readMore(); // while the portion is read
        });
        assertThat(shown()).containsExactly("Bars", "Alfa", "Delta", "Zebra");
        assertThat(FxThread.call(model::hasMore)).isFalse();
    }

    @Test
    void whatWasReadStaysReadWhenTheRegisterChanges() {
        run(model::readMore);
        put("Delta");
        run(model::refresh);

        assertThat(shown()).containsExactly("Bars", "Delta", "Alfa", "Zebra");
    }

    @Test
    void theFilterLooksAmongMarksNotReadYet() {
        run(() -> model.filter().set("delt"));
        assertThat(shown()).containsExactly("Delta");
        assertThat(FxThread.call(model::count)).isEqualTo(1);

        run(() -> model.filter().set("heroin"));
        assertThat(shown()).containsExactly("Bars", "Alfa");
    }
}
