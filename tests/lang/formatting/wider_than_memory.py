# Widths that no memory holds are refused at once.
for make in (lambda: '%*d' % (2**45, 1), lambda: b'%*d' % (2**45, 1), lambda: format(1, '99999999999999d'),
             lambda: format('a', '99999999999999'), lambda: '{:{}}'.format(1, 2**45), lambda: f'{1:{2**45}}'):
    try: print(len(make()))
    except MemoryError as e: print('MemoryError', e)
