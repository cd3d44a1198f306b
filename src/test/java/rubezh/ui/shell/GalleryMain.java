package rubezh.ui.shell;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * Shows the gallery. With a folder as argument it writes screenshots of all screens there, in all
 * languages and themes, and exits.
 */
final class GalleryMain {
    private GalleryMain() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            if (args.length == 0) {
                new Gallery(Language.RU, Theme.ofSystem(), 100_000, 1366, 768).show();
            } else {
                new ScreenshotSeries(Path.of(args[0])).run();
            }
        });
    }

    private static final class ScreenshotSeries {
        private final Path folder;
        private final Deque<Runnable> steps = new ArrayDeque<>();

        ScreenshotSeries(Path folder) {
            this.folder = folder;
            for (Language language : Language.values()) {
                for (Theme theme : Theme.values()) {
                    steps.add(() -> picture(language, theme));
                }
            }
            steps.add(this::small);
        }

        void run() {
            Runnable step = steps.poll();
            if (step == null) {
                Platform.exit();
            } else {
                step.run();
            }
        }

        private void picture(Language language, Theme theme) {
            var gallery = new Gallery(language, theme, 384, 1366, 768);
            Stage stage = gallery.show();
            String name = language.code() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
            after(900, () -> list(gallery, stage, name));
        }

        private void list(Gallery gallery, Stage stage, String name) {
            write(gallery, "list-" + name, 1);
            gallery.shell.open(gallery.editor.screen);
            var line = gallery.editor.record.lines.get(2);
            gallery.editor.items.focus("/items/" + line + "/amount");
            after(400, () -> editor(gallery, stage, name));
        }

        private void editor(Gallery gallery, Stage stage, String name) {
            write(gallery, "editor-" + name, 1);
            gallery.shell.commands().get("palette").run();
            ((TextField) gallery.scene.getFocusOwner()).setText("rfhfv");
            after(500, () -> palette(gallery, stage, name));
        }

        private void palette(Gallery gallery, Stage stage, String name) {
            write(gallery, "palette-" + name, 1);
            gallery.ui.overlay().closeAll();
            gallery.shell.commands().get("keys").run();
            after(
                    300,
                    () -> {
                        write(gallery, "keys-" + name, 1);
                        stage.close();
                        run();
                    });
        }

        private void small() {
            var gallery = new Gallery(Language.RU, Theme.LIGHT, 384, 960, 540);
            Stage stage = gallery.show();
            gallery.shell.open(gallery.editor.screen);
            after(
                    900,
                    () -> {
                        write(gallery, "editor-960x540", 2);
                        gallery.ui.display().zoomTo(1.5);
                        gallery.shell.show("list");
                        after(
                                600,
                                () -> {
                                    write(gallery, "list-zoom150", 1);
                                    stage.close();
                                    run();
                                });
                    });
        }

        private void write(Gallery gallery, String name, double scale) {
            try {
                SceneSnapshot.write(gallery.scene, scale, folder.resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void after(double millis, Runnable next) {
            var pause = new PauseTransition(Duration.millis(millis));
            pause.setOnFinished(_ -> next.run());
            pause.play();
        }
    }
}
