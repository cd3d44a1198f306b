@NullMarked
package rubezh.ui.desktop;

import org.jspecify.annotations.NullMarked;
