@NullMarked
package rubezh.ui.help;

import org.jspecify.annotations.NullMarked;
