@NullMarked
package fi.merkitys.demo;

import org.jspecify.annotations.NullMarked;
