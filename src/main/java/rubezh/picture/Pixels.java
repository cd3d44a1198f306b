package rubezh.picture;

/** Decoded points, row by row: alpha, red, green, blue, eight bits each, not multiplied. */
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

    /** Returns the points; not to be changed. */
    public int[] argb() {
        return argb;
    }

    /** Returns it turned by a quarter, clockwise. */
    Pixels rotateClockwise() {
        int[] turned = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = argb[y * width + x];
            }
        }
        return new Pixels(height, width, turned);
    }
}
