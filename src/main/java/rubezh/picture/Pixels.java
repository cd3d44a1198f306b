package rubezh.picture;

/**
 * Decoded pixels, row by row: alpha, red, green, blue, eight bits each, alpha not premultiplied.
 */
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the pixels; the caller must not change them. */
    public int[] argb() {
        return argb;
    }

    /** Returns the picture rotated by a quarter turn clockwise. */
    Pixels rotateClockwise() {
        int[] rotated = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rotated[x * height + height - 1 - y] = argb[y * width + x];
            }
        }
        return new Pixels(height, width, rotated);
    }
}
