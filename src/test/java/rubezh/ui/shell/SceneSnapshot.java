package rubezh.ui.shell;

import module java.base;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Snapshot of a scene as an image. */
public final class SceneSnapshot {
    private SceneSnapshot() {}

    /**
     * Writes the scene as PNG.
     *
     * @param scale device pixels per logical pixel
     */
    public static void write(Scene scene, double scale, Path file) throws IOException {
        var image =
                new WritableImage(
                        (int) (scene.getWidth() * scale), (int) (scene.getHeight() * scale));
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(scene.getFill());
        scene.getRoot().snapshot(parameters, image);
        Files.createDirectories(file.getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
