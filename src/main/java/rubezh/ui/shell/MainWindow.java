package rubezh.ui.shell;

import module java.base;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import rubezh.ui.kit.UiContext;

/**
 * Main window. Its style is applied before it is shown, so that nothing flashes; its bounds are
 * restored for the arrangement of screens and moved into a visible screen.
 */
public final class MainWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /** Room for the title bar and the borders that the system adds, in logical pixels. */
    private static final double FRAME = 48;

    private static final double MIN_WIDTH = 683;
    private static final double MIN_HEIGHT = 384;

    /** Sizes in pixels that the toolkit looks for: on Windows the first, elsewhere the second. */
    private static final List<Integer> ICONS = List.of(32, 128);

    private final Stage stage;
    private final UiContext ui;
    private final WindowStore store;
    private final Scene scene;

    public MainWindow(Stage stage, UiContext ui, WindowStore store, Parent content) {
        this.stage = stage;
        this.ui = ui;
        this.store = store;
        scene = new Scene(ui.overlay().root(content), WIDTH, HEIGHT, ui.display().background());
        ui.display().applyTo(scene);
        stage.setScene(scene);
        ICONS.forEach(this::loadIcon);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHiding(_ -> saveBounds());
    }

    /** Adds an icon once it is read, as the first frame does not need it. */
    private void loadIcon(int size) {
        var icon = new Image(icon(size), true);
        icon.progressProperty()
                .addListener((_, _, progress) -> {
                    if (progress.doubleValue() >= 1 && !icon.isError()) {
                        stage.getIcons().add(icon);
                    }
                });
    }

    private static String icon(int size) {
        return java.util.Objects.requireNonNull(
                        MainWindow.class.getResource("/rubezh/icon/rubezh-" + size + ".png"))
                .toExternalForm();
    }

    /** Binds the title of the window. */
    public void setTitle(ObservableValue<String> title) {
        stage.titleProperty().bind(title);
    }

    public void show() {
        restoreBounds();
        stage.show();
    }

    /** Replaces the content of the window, for example after the sign-in; closes its panels. */
    public void setContent(Parent content) {
        ui.overlay().closeAll();
        ui.overlay().root(content);
    }

    private void restoreBounds() {
        store.read(arrangement())
                .ifPresentOrElse(
                        this::restore, () -> stage.setMaximized(isFilled(Screen.getPrimary())));
    }

    /** Returns whether the window with its frame would not fit on a screen. */
    private static boolean isFilled(Screen screen) {
        Rectangle2D room = screen.getVisualBounds();
        return room.getWidth() < WIDTH + FRAME || room.getHeight() < HEIGHT + FRAME;
    }

    private void restore(WindowStore.Bounds bounds) {
        Rectangle2D screen = screenOf(bounds);
        double width = Math.min(bounds.width(), screen.getWidth());
        double height = Math.min(bounds.height(), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(Math.clamp(bounds.x(), screen.getMinX(), screen.getMaxX() - width));
        stage.setY(Math.clamp(bounds.y(), screen.getMinY(), screen.getMaxY() - height));
        stage.setMaximized(bounds.maximised());
    }

    private static Rectangle2D screenOf(WindowStore.Bounds bounds) {
        return Screen.getScreensForRectangle(
                        bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private static String arrangement() {
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .map(b ->
                        "%dx%d+%d+%d"
                                .formatted(
                                        (int) b.getWidth(),
                                        (int) b.getHeight(),
                                        (int) b.getMinX(),
                                        (int) b.getMinY()))
                .collect(Collectors.joining(" "));
    }

    private void saveBounds() {
        store.write(
                arrangement(),
                new WindowStore.Bounds(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized()));
    }
}
