package rubezh.ui.seizure.photo;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;

/** View of the middle of an image that fills a frame with round corners. */
final class PhotoCrop {
    private static final double CORNER_ARC = 8;

    private PhotoCrop() {}

    /**
     * Returns the view.
     *
     * @param width width of the frame in pixels at 100 %
     * @param height height of the frame in pixels at 100 %
     */
    static ImageView of(Image image, double width, double height, double zoom) {
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        var view = new ImageView(image);
        view.setViewport(
                new Rectangle2D(
                        (image.getWidth() - width / scale) / 2,
                        (image.getHeight() - height / scale) / 2,
                        width / scale,
                        height / scale));
        view.setFitWidth(width * zoom);
        view.setFitHeight(height * zoom);
        view.setSmooth(true);
        var clip = new Rectangle(width * zoom, height * zoom);
        clip.setArcWidth(CORNER_ARC);
        clip.setArcHeight(CORNER_ARC);
        view.setClip(clip);
        return view;
    }
}
