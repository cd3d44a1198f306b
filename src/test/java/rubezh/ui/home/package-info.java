@NullMarked
package rubezh.ui.home;

import org.jspecify.annotations.NullMarked;
