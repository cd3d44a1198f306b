package rubezh.ui.tour;

import module java.base;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;

/** The first ten minutes on training data: a line over the screens while they last. */
public final class TourScreens implements ScreenModule {
    private final UiContext ui;
    private final Optional<Tour> tour;
    private final Supplier<TourFacts> facts;
    private final StackPane place = new StackPane();
    private final Timeline clock = new Timeline();
    private @Nullable TourModel model;
    private boolean reading;
    private String shown = "";

    /**
     * @param facts reads what the register has; blocks
     */
    public TourScreens(UiContext ui, Supplier<TourFacts> facts) {
        this.ui = ui;
        this.tour = Tour.of(ui::allows);
        this.facts = facts;
        clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> read()));
        clock.setCycleCount(Timeline.INDEFINITE);
    }

    @Override
    public List<Command> commands() {
        return tour.stream().map(_ -> Command.of("tour", this::toggle)).toList();
    }

    /**
     * Returns where the line stands, and follows the keys and the screens of a window.
     *
     * @param root receives the keys
     * @param current the screen shown
     */
    public StackPane attach(Parent root, ObservableValue<@Nullable ScreenDescriptor> current) {
        EventHandler<KeyEvent> onKey = event -> now().ifPresent(one -> one.onKey(event));
        root.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
        current.subscribe(screen -> {
            shown = screen == null ? "" : screen.id();
            now().ifPresent(one -> one.onShown(shown));
        });
        // The session is over: its register closes.
        place.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        end();
                    }
                });
        return place;
    }

    private Optional<TourModel> now() {
        return Optional.ofNullable(model);
    }

    /** Begins the tour, or ends it. */
    private void toggle() {
        if (model == null) {
            tour.ifPresent(this::begin);
        } else {
            end();
        }
    }

    private void begin(Tour chosen) {
        var begun = new TourModel(chosen, shown);
        model = begun;
        place.getChildren().setAll(new TourBar(ui.texts(), begun, this::end));
        clock.play();
        read();
    }

    private void end() {
        model = null;
        clock.stop();
        place.getChildren().clear();
    }

    /** Reads in the background what the register has; one reading at a time. */
    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        ui.worker()
                .of(_ -> facts.get())
                .detached()
                .onDone(read -> {
                    reading = false;
                    now().ifPresent(one -> one.onFacts(read));
                })
                // Whatever else reads the register tells of it.
                .onFault(_ -> reading = false)
                .start();
    }
}
