package rubezh.dashboard.map;

import module java.base;

/** Room for labels: rectangles that are taken, within a frame. */
final class LabelRoom {
    private static final double MARGIN = 2;

    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    /** Rectangle. */
    record Box(double x, double y, double width, double height) {
        private boolean isApartFrom(Box other) {
            return x + width <= other.x
                    || other.x + other.width <= x
                    || y + height <= other.y
                    || other.y + other.height <= y;
        }
    }

    LabelRoom(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Takes a rectangle whether it is free or not. */
    void take(Box box) {
        taken.add(box);
    }

    /** Takes the first free one of some rectangles. */
    Optional<Box> takeFirst(List<Box> boxes) {
        Optional<Box> free = boxes.stream().filter(this::isFree).findFirst();
        free.ifPresent(taken::add);
        return free;
    }

    private boolean isFree(Box box) {
        return box.x >= MARGIN
                && box.y >= MARGIN
                && box.x + box.width <= width - MARGIN
                && box.y + box.height <= height - MARGIN
                && taken.stream().allMatch(box::isApartFrom);
    }
}
