#include "store/problem.h"
