package rubezh.ui.seizure.place;

import java.util.List;
import javafx.scene.shape.SVGPath;

/** What can be pointed at: outlines in a space of {@value #WIDTH} by {@value #HEIGHT} points. */
enum PlaceDrawing {
    CAR(
            List.of(
                    "body M40 205 L52 165 Q60 150 90 146 L150 138 Q190 92 240 84 L360 84 Q410 86 440 138"
                            + " L500 148 Q525 152 528 175 L530 205 Q530 215 518 215 L470 215 A38 38 0 0 0"
                            + " 394 215 L186 215 A38 38 0 0 0 110 215 L52 215 Q40 215 40 205 Z",
                    "glass M172 136 Q200 104 240 99 L292 99 L292 136 Z",
                    "glass M304 99 L356 99 Q392 102 418 136 L304 136 Z",
                    "line M298 140 L298 206 M172 142 L186 206 M424 142 L400 176",
                    "part M198 188 h66 q8 0 8 8 v6 q0 8 -8 8 h-66 q-8 0 -8 -8 v-6 q0 -8 8 -8 Z",
                    "part M70 154 h44 q10 0 10 10 q0 10 -10 10 h-44 q-10 0 -10 -10 q0 -10 10 -10 Z",
                    "part M452 158 h48 v32 h-48 Z",
                    "part M318 178 v-26 q0 -6 6 -6 h8 v24 h34 q6 0 6 8 Z",
                    "wheel M178 217 a30 30 0 1 1 -60 0 a30 30 0 1 1 60 0 Z",
                    "wheel M462 217 a30 30 0 1 1 -60 0 a30 30 0 1 1 60 0 Z",
                    "hub M160 217 a12 12 0 1 1 -24 0 a12 12 0 1 1 24 0 Z",
                    "hub M444 217 a12 12 0 1 1 -24 0 a12 12 0 1 1 24 0 Z",
                    "line M20 248 L540 248"),
            List.of(
                    new PlaceHotspot("ROF", 298, 86),
                    new PlaceHotspot("DSH", 414, 142),
                    new PlaceHotspot("SEA", 342, 166),
                    new PlaceHotspot("ENG", 476, 174),
                    new PlaceHotspot("BMP", 526, 200),
                    new PlaceHotspot("WHL", 432, 186),
                    new PlaceHotspot("GBX", 390, 202),
                    new PlaceHotspot("DOR", 262, 156),
                    new PlaceHotspot("SIL", 318, 214),
                    new PlaceHotspot("FLR", 296, 186),
                    new PlaceHotspot("FUE", 230, 199),
                    new PlaceHotspot("TYR", 148, 246),
                    new PlaceHotspot("GAS", 92, 164),
                    new PlaceHotspot("SPA", 76, 200))),
    LORRY(
            List.of(
                    "body M40 56 h372 v146 h-372 Z",
                    "body M438 108 h48 q10 0 14 8 l30 50 q2 4 2 8 v46 h-94 Z",
                    "glass M474 120 h16 l24 40 h-40 Z",
                    "part M414 72 h18 v60 h-18 Z",
                    "part M40 202 h398 v12 h-398 Z",
                    "part M70 128 h56 v56 h-56 Z M132 128 h56 v56 h-56 Z M100 84 h56 v44 h-56 Z",
                    "line M66 186 h126 v8 h-126 Z",
                    "part M212 218 h54 v24 h-54 Z",
                    "part M290 216 h56 q10 0 10 13 q0 13 -10 13 h-56 q-10 0 -10 -13 q0 -13 10 -13 Z",
                    "wheel M122 232 a26 26 0 1 1 -52 0 a26 26 0 1 1 52 0 Z",
                    "wheel M182 232 a26 26 0 1 1 -52 0 a26 26 0 1 1 52 0 Z",
                    "wheel M416 232 a26 26 0 1 1 -52 0 a26 26 0 1 1 52 0 Z",
                    "wheel M520 232 a26 26 0 1 1 -52 0 a26 26 0 1 1 52 0 Z",
                    "line M20 259 L540 259"),
            List.of(
                    new PlaceHotspot("RFU", 423, 96),
                    new PlaceHotspot("CAB", 470, 188),
                    new PlaceHotspot("CWL", 44, 104),
                    new PlaceHotspot("CGO", 128, 106),
                    new PlaceHotspot("DEC", 160, 152),
                    new PlaceHotspot("PAL", 100, 190),
                    new PlaceHotspot("TRL", 300, 206),
                    new PlaceHotspot("TLB", 239, 230),
                    new PlaceHotspot("FUE", 318, 229),
                    new PlaceHotspot("TYR", 156, 256))),
    PERSON(
            List.of(
                    "body M252 74 Q280 66 308 74 Q330 78 336 100 L352 176 L334 182 L318 124 L316 176 L312"
                            + " 268 L290 268 L282 186 L278 186 L270 268 L248 268 L244 176 L242 124 L226 182"
                            + " L208 176 L224 100 Q230 78 252 74 Z",
                    "body M304 42 a24 24 0 1 1 -48 0 a24 24 0 1 1 48 0 Z",
                    "part M254 38 Q256 14 280 14 Q304 14 306 38 Q292 26 280 27 Q266 26 254 38 Z",
                    "part M244 268 h28 v10 q0 4 -4 4 h-30 q-2 -10 6 -14 Z",
                    "part M316 268 h-28 v10 q0 4 4 4 h30 q2 -10 -6 -14 Z",
                    "part M336 194 h62 q8 0 8 8 v44 q0 8 -8 8 h-62 q-8 0 -8 -8 v-44 q0 -8 8 -8 Z",
                    "line M352 194 v-8 q0 -6 6 -6 h18 q6 0 6 6 v8",
                    "line M280 80 v100 M160 283 h260"),
            List.of(
                    new PlaceHotspot("HAI", 280, 18),
                    new PlaceHotspot("CLO", 304, 100),
                    new PlaceHotspot("BDY", 256, 108),
                    new PlaceHotspot("INB", 280, 142),
                    new PlaceHotspot("CAV", 280, 178),
                    new PlaceHotspot("HND", 367, 224),
                    new PlaceHotspot("SHO", 256, 274))),
    SUITCASE(
            List.of(
                    "body M110 40 h340 q14 0 14 14 v66 h-368 v-66 q0 -14 14 -14 Z",
                    "body M96 128 h368 v124 q0 14 -14 14 h-340 q-14 0 -14 -14 Z",
                    "line M110 54 h340 M110 248 h340",
                    "line M250 266 v8 q0 8 8 8 h44 q8 0 8 -8 v-8",
                    "part M126 146 h110 v74 h-110 Z M118 220 h126 v8 h-126 Z",
                    "part M264 172 q0 -10 10 -10 h50 q10 0 10 10 v50 h-70 Z",
                    "part M356 228 v-52 q0 -8 8 -8 h2 v-16 h14 v16 h2 q8 0 8 8 v52 Z",
                    "part M402 228 v-36 q0 -6 6 -6 h24 q6 0 6 6 v36 Z"),
            List.of(
                    new PlaceHotspot("LIN", 280, 74),
                    new PlaceHotspot("ELD", 181, 184),
                    new PlaceHotspot("FOD", 299, 194),
                    new PlaceHotspot("TOI", 373, 194),
                    new PlaceHotspot("HOL", 280, 262)));

    static final double WIDTH = 560;
    static final double HEIGHT = 300;

    private final List<String> outlines;
    private final List<PlaceHotspot> spots;

    /**
     * @param outlines style and path (SVG 1.1) of each shape, from back to front
     */
    PlaceDrawing(List<String> outlines, List<PlaceHotspot> spots) {
        this.outlines = outlines;
        this.spots = spots;
    }

    /** Returns the message that names it. */
    String nameKey() {
        return "diagram.name." + name();
    }

    List<PlaceHotspot> spots() {
        return spots;
    }

    /** Draws it anew. */
    List<SVGPath> shapes() {
        return outlines.stream().map(PlaceDrawing::shape).toList();
    }

    private static SVGPath shape(String outline) {
        int space = outline.indexOf(' ');
        var path = new SVGPath();
        path.setContent(outline.substring(space + 1));
        path.getStyleClass().addAll("place-shape", "place-" + outline.substring(0, space));
        return path;
    }
}
