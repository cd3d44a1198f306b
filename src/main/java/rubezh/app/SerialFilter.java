package rubezh.app;

import java.io.ObjectInputFilter;

/**
 * Filter of Java serialization. The program reads serialized objects from its own report templates
 * only; everything that these do not need is refused for the whole process.
 */
final class SerialFilter {
    /** Types of compiled report templates, and a limit on their depth and size. */
    static final String PATTERN =
            "maxdepth=64;maxrefs=200000;maxbytes=8000000;maxarray=200000;"
                    + "net.sf.jasperreports.**;java.lang.*;java.util.*;java.awt.*;java.net.URL;!*";

    private SerialFilter() {}

    /** Sets the filter, unless the command line of Java sets one. */
    static void install() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(
                    ObjectInputFilter.Config.createFilter(PATTERN));
        }
    }
}
