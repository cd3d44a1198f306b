package rubezh.dashboard.map;

import static rubezh.dashboard.map.MapGround.pixel;

import module java.base;

import rubezh.dashboard.map.MapMark.Text;
import rubezh.table.boundary.MapProjection;

/** Scale of a map at its middle, in the lower right corner. */
record ScaleBar(MapProjection projection, MapFormat words) {
    /** Kilometres of a hundredth of a degree of latitude. */
    private static final double KILOMETRES = 1.112;

    private static final double WIDEST = 110;
    private static final double RIGHT = 12;
    private static final double UP = 10;

    /** Returns the greatest length of 1, 2 or 5 and zeros that fits, in kilometres. */
    private long kilometres() {
        double fitting = WIDEST / projection.scale() * KILOMETRES;
        long power = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, fitting))));
        return LongStream.of(5, 2, 1)
                .map(digit -> digit * power)
                .filter(length -> length <= fitting)
                .findFirst()
                .orElse(1);
    }

    List<MapMark> marks(ToDoubleBiFunction<MapStyle, String> textWidth) {
        long length = kilometres();
        double wide = length / KILOMETRES * projection.scale();
        double right = projection.width() - RIGHT;
        double y = projection.height() - UP;
        double left = right - wide;
        String path =
                "M%1$s %2$sL%1$s %4$sL%3$s %4$sL%3$s %2$s"
                        .formatted(pixel(left), pixel(y - 4), pixel(right), pixel(y));
        String text = words.kilometres(length);
        double half = textWidth.applyAsDouble(MapStyle.NOTE, text) / 2;
        return List.of(
                new MapMark.Shape(MapStyle.SCALE, path),
                new Text(MapStyle.NOTE, left + wide / 2 - half, y - 12, text, null));
    }
}
